/** What the service has yet to hear of: told as soon as it answers, and tried again ever more seldom until then. */

import { reportEmergencies } from "./emergencies";
import { reportPublications } from "./publications";
import { passing } from "./storage";

const ALARM = "reports";
/** Minutes: the least that browsers take, and the most between two attempts. */
const SOONEST = 0.5;
const LATEST = 15;

let reporting: Promise<void> = Promise.resolve();

/** Reports everything that waits, one round at a time, and sees to it that what cannot be reported now is tried again. */
export function report(): Promise<void> {
  reporting = reporting.then(round, round);
  return reporting;
}

async function round(): Promise<void> {
  const told = await reportPublications();
  const reported = await reportEmergencies();
  if (told && reported) {
    await passing.remove("reportAttempts");
    await chrome.alarms.clear(ALARM);
    return;
  }
  const attempts = (await passing.get("reportAttempts")) ?? 0;
  await passing.set({ reportAttempts: attempts + 1 });
  // Also when this worker is asleep by then, and when nobody opens a page.
  await chrome.alarms.create(ALARM, { delayInMinutes: Math.min(SOONEST * 2 ** attempts, LATEST) });
}

/** Whether anything is left to be told. */
export async function isWaiting(): Promise<boolean> {
  return (await chrome.alarms.get(ALARM)) !== undefined;
}

export function listenForAlarm(): void {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void report();
  });
}

/** Who is connected, and which accounts are guarded. */

import type { Account } from "../core/api";
import { SESSION_CHANGED, type Status } from "../core/messages";
import type { Outcome } from "../core/outcome";
import { serviceOrigin } from "./exchange";
import { watchAccountHosts } from "./hosts";
import { openAll } from "./second_lock";
import { service } from "./service";
import { local, passing } from "./storage";
import { signIn, signOut } from "./tokens";

/** Accounts seldom change: ask for them again after this long. */
const FRESH_MS = 5 * 60_000;

export async function accounts(): Promise<Account[]> {
  return (await local.get("session"))?.accounts ?? [];
}

export async function status(): Promise<Status> {
  const session = await local.get("session");
  const connected = session !== null && (await local.get("refreshToken")) !== null;
  return {
    service: await serviceOrigin(),
    connected,
    expired: session !== null && !connected,
    person: session?.person.name ?? null,
    school: session?.school.name ?? null,
    policy: session ? `${session.policy.title}, version ${session.policy.version}` : null,
    accounts: session?.accounts ?? [],
  };
}

export async function connect(): Promise<Outcome<Status>> {
  const origin = await serviceOrigin();
  if (!origin)
    return { ok: false, problem: { kind: "refused", detail: "Enter the address of your school's Gatepost." } };
  const signedIn = await signIn(origin);
  if (!signedIn.ok) return signedIn;
  const fetched = await refresh();
  return fetched.ok ? { ok: true, value: await status() } : fetched;
}

/** Forgets everything, accounts included: nothing is guarded any more. */
export async function disconnect(): Promise<Status> {
  await signOut();
  await local.remove("session", "otherNames");
  await passing.remove("sessionFetchedAt");
  await openAll();
  await watchAccountHosts([]);
  await tellTabs();
  return status();
}

/** Moves to another service; whoever was connected to the old one has to connect anew. */
export async function setService(origin: string): Promise<Outcome<Status>> {
  const url = parse(origin);
  if (!url || (url.protocol !== "https:" && !["127.0.0.1", "localhost"].includes(url.hostname))) {
    const detail = "Enter the address as your school gave it to you, for example https://gatepost.alderbank.example.";
    return { ok: false, problem: { kind: "refused", detail } };
  }
  if (url.origin !== (await serviceOrigin())) {
    await disconnect();
    await local.set({ service: url.origin });
  }
  return { ok: true, value: await status() };
}

/** Asks the service again who is connected when that was long ago. */
export async function refreshWhenOld(): Promise<void> {
  const fetchedAt = (await passing.get("sessionFetchedAt")) ?? 0;
  if ((await local.get("refreshToken")) && Date.now() - fetchedAt > FRESH_MS) await refresh();
}

async function refresh(): Promise<Outcome<null>> {
  const answer = await service.session();
  if (!answer.ok) return answer;
  const before = JSON.stringify(await local.get("session"));
  await local.set({ session: answer.value });
  await passing.set({ sessionFetchedAt: Date.now() });
  await watchAccountHosts(answer.value.accounts);
  if (JSON.stringify(answer.value) !== before) await tellTabs();
  return { ok: true, value: null };
}

export async function tellTabs(): Promise<void> {
  for (const tab of await chrome.tabs.query({})) {
    // Most tabs have no script of ours to hear it.
    if (tab.id !== undefined) chrome.tabs.sendMessage(tab.id, { kind: SESSION_CHANGED }).catch(() => undefined);
  }
}

function parse(origin: string): URL | null {
  try {
    return new URL(origin);
  } catch {
    return null;
  }
}

/** Who is connected, and which accounts are guarded. */

import type { Account, SiteOff } from "../core/api";
import { SESSION_CHANGED, type Status } from "../core/messages";
import type { Outcome } from "../core/outcome";
import { serviceOriginOf } from "../core/service_address";
import { sessionHeard } from "./emergencies";
import { serviceOrigin } from "./exchange";
import { watchAccountHosts } from "./hosts";
import { held, managed, nameKey } from "./managed";
import { openAll } from "./second_lock";
import { refreshSelectors } from "./selectors";
import { service } from "./service";
import { local, passing } from "./storage";
import { connection, refusal, SIGNED_OUT, signIn, signOut } from "./tokens";

/** Accounts seldom change: ask for them again after this long. */
const FRESH_MS = 5 * 60_000;

/** The accounts that are held: the school's IT may have set some, which are held even while nobody is connected. */
export async function accounts(): Promise<Account[]> {
  return held((await local.get("session"))?.accounts ?? []);
}

/** Sites on which the school has switched Gatepost off. A service from before that could be says nothing of any. */
export async function sitesOff(): Promise<readonly SiteOff[]> {
  return (await local.get("session"))?.sites_off ?? [];
}

export async function isConnected(): Promise<boolean> {
  return (await local.get("session")) !== null && (await local.get("refreshToken")) !== null;
}

export async function status(): Promise<Status> {
  const session = await local.get("session");
  const connected = await isConnected();
  return {
    service: await serviceOrigin(),
    connected,
    expired: session !== null && !connected,
    person: session?.person.name ?? null,
    school: session?.school.name ?? null,
    policy: session ? `${session.policy.title}, version ${session.policy.version}` : null,
    accounts: await accounts(),
    sitesOff: await sitesOff(),
    emergencies: (await local.get("emergencies")) ?? [],
    managed: await managed(),
  };
}

export async function connect(): Promise<Outcome<Status>> {
  const origin = await serviceOrigin();
  if (!origin) return refusal("Enter the address of your school's Gatepost.");
  const signedIn = await signIn(origin);
  if (!signedIn.ok) return signedIn;
  const fetched = await refresh();
  // Also when the accounts are the same as before: composers wait for somebody to connect.
  await tellTabs();
  return fetched.ok ? { ok: true, value: await status() } : fetched;
}

/** Ends the connection where the school lets the author do so. */
export async function disconnect(): Promise<Status> {
  if ((await managed()).mayDisconnect) await forgetConnection();
  return status();
}

/** Forgets everything, accounts included: nothing is guarded any more but what the school's IT has set. */
async function forgetConnection(): Promise<void> {
  await signOut();
  await local.remove("session", "recentPeople");
  await keepNamesOf(await accounts());
  await passing.remove("sessionFetchedAt");
  if ((await accounts()).length === 0) await openAll();
  await watchAccountHosts(await accounts());
  await tellTabs();
}

async function keepNamesOf(kept: readonly Account[]): Promise<void> {
  const keys = kept.map(nameKey);
  await local.change("otherNames", (names) =>
    Object.fromEntries(Object.entries(names ?? {}).filter(([key]) => keys.includes(key))),
  );
}

/** Moves to the service that the author names, unless the school has set it. */
export async function setService(address: string): Promise<Outcome<Status>> {
  const origin = serviceOriginOf(address);
  if ((await managed()).service) return refusal("Your school has set the address of its Gatepost on this computer.");
  if (!origin) {
    return refusal("Enter the address as your school gave it to you, for example https://gatepost.alderbank.example.");
  }
  await moveTo(origin);
  return { ok: true, value: await status() };
}

/** Moves to another service; whoever was connected to the old one has to connect anew. */
async function moveTo(origin: string): Promise<void> {
  if (origin === (await serviceOrigin())) return;
  await forgetConnection();
  await local.set({ service: origin });
}

/** Does as the school's IT has set. A token goes to no other service than the one that gave it, so that comes first. */
export async function followManaged(): Promise<void> {
  const { service } = await managed();
  if (service) await moveTo(service);
}

/** The school's IT has set something else. */
export async function managedChanged(): Promise<void> {
  await followManaged();
  await watchAccountHosts(await accounts());
  await tellTabs();
}

/** Asks the service again who is connected when that was long ago. */
export async function refreshWhenOld(): Promise<void> {
  const age = Date.now() - ((await passing.get("sessionFetchedAt")) ?? 0);
  // Less than nothing: the computer's clock was put back, and how old it is cannot be told.
  if ((await local.get("refreshToken")) && (age < 0 || age > FRESH_MS)) await refresh();
}

async function refresh(): Promise<Outcome<null>> {
  const asked = connection();
  const answer = await service.session();
  if (!answer.ok) return answer;
  // Whoever has disconnected meanwhile stays so.
  if (connection() !== asked) return SIGNED_OUT;
  const before = JSON.stringify(await local.get("session"));
  await local.set({ session: answer.value });
  await passing.set({ sessionFetchedAt: Date.now() });
  await sessionHeard();
  await watchAccountHosts(await accounts());
  const hasNewSelectors = await refreshSelectors();
  if (hasNewSelectors || JSON.stringify(answer.value) !== before) await tellTabs();
  return { ok: true, value: null };
}

export async function tellTabs(): Promise<void> {
  for (const tab of await chrome.tabs.query({})) {
    // Most tabs have no script of ours to hear it.
    if (tab.id !== undefined) chrome.tabs.sendMessage(tab.id, { kind: SESSION_CHANGED }).catch(() => undefined);
  }
}

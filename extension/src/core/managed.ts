/**
 * What a school's IT has set for its computers, by enterprise policy (`manifest/managed_schema.json`).
 *
 * It was typed by hand, and Firefox passes it on unread: every value is checked here, a wrong one is told and left out, and
 * the rest is used.
 */

import type { Account, Platform } from "./api";
import { serviceOriginOf } from "./service_address";
import { shownHandle } from "./words";

export interface ManagedSettings {
  /** Something is set. */
  inForce: boolean;
  /** Origin of the one service that may be used; null where the author enters it. */
  service: string | null;
  /** Name of the school, to be shown before anybody is connected. */
  school: string | null;
  /** Whom to turn to, as staff should read it. */
  support: string | null;
  /** Accounts that are held whoever is connected, or nobody. */
  accounts: Account[];
  /** Networks that Gatepost leaves alone. */
  sitesOff: Platform[];
  mayDisconnect: boolean;
  opensWelcomePage: boolean;
  /** What is wrong with what was set, a sentence each. */
  problems: string[];
}

/** What has to be known of a network to read an account on it. */
export interface KnownNetwork {
  platform: Platform;
  name: string;
  /** None where every account names its own. */
  hosts: readonly string[];
}

const MOST_ACCOUNTS = 100;
const MOST_LETTERS = 200;
const FLOOR = "managed:";
/** A business profile is known by its name, in words. */
const HANDLE = /^[^/\n]{1,200}$/;
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;
const NAMES = ["service", "school", "support", "accounts", "sitesOff", "allowDisconnect", "openWelcomePage"];

/** Reads the values of `storage.managed`. */
export function readManaged(
  values: Readonly<Record<string, unknown>>,
  networks: readonly KnownNetwork[],
): ManagedSettings {
  const problems = Object.keys(values)
    .filter((name) => !NAMES.includes(name))
    .map((name) => `“${name.slice(0, MOST_LETTERS)}” is not a setting of Gatepost.`);
  const reader = new Reader(values, problems);
  const accounts = readAccounts(reader, networks);
  const sitesOff = readSitesOff(reader, networks);
  for (const { platform, handle } of accounts.filter((account) => sitesOff.includes(account.platform))) {
    const name = nameOf(platform, networks);
    problems.push(`${shownHandle(handle)} is one of “accounts”, and ${name} one of “sitesOff”: it is not guarded.`);
  }
  return {
    inForce: Object.keys(values).length > 0,
    service: readService(reader),
    school: reader.text("school"),
    support: reader.text("support"),
    accounts,
    sitesOff,
    mayDisconnect: reader.flag("allowDisconnect"),
    opensWelcomePage: reader.flag("openWelcomePage"),
    problems,
  };
}

/** The values by name; what is of the wrong kind is told. */
class Reader {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly problems: string[],
  ) {}

  text(name: string): string | null {
    const value = this.values[name];
    if (value === undefined) return null;
    if (typeof value === "string" && value.trim() !== "" && value.length <= MOST_LETTERS) return value.trim();
    this.problems.push(`“${name}” has to be a text of 1 to ${MOST_LETTERS} characters.`);
    return null;
  }

  /** Switches are on where nothing is said. */
  flag(name: string): boolean {
    const value = this.values[name];
    if (typeof value === "boolean") return value;
    if (value !== undefined) this.problems.push(`“${name}” has to be true or false.`);
    return true;
  }

  list(name: string): unknown[] {
    const value = this.values[name];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.problems.push(`“${name}” has to be a list.`);
      return [];
    }
    if (value.length > MOST_ACCOUNTS) {
      this.problems.push(
        `“${name}” has more than ${MOST_ACCOUNTS} entries: those after the first ${MOST_ACCOUNTS} are not used.`,
      );
    }
    return value.slice(0, MOST_ACCOUNTS);
  }
}

function readService(reader: Reader): string | null {
  const address = reader.text("service");
  if (address === null) return null;
  const origin = serviceOriginOf(address);
  if (!origin) {
    reader.problems.push(
      "“service” has to be the https address of your school's Gatepost, as in https://gatepost.alderbank.example.",
    );
  }
  return origin;
}

function readAccounts(reader: Reader, networks: readonly KnownNetwork[]): Account[] {
  const found = new Map<string, Account>();
  for (const [at, entry] of reader.list("accounts").entries()) {
    const account = readAccount(entry, networks);
    if (typeof account === "string") reader.problems.push(`Entry ${at + 1} of “accounts” ${account}`);
    else found.set(account.id, account);
  }
  return [...found.values()];
}

/**
 * The account in "x:AlderBankPri" or "mastodon:alderbank@social.alderbank.example", or what is wrong with it. A text, because
 * Chromium throws a whole list away when one part of one entry is of another kind than its schema says.
 */
function readAccount(entry: unknown, networks: readonly KnownNetwork[]): Account | string {
  if (typeof entry !== "string") return "has to be a text, as in x:AlderBankPri.";
  const [, platform, rest] = /^\s*([a-z_]+)\s*:\s*@?(.*?)\s*$/.exec(entry.slice(0, 2 * MOST_LETTERS)) ?? [];
  const network = networks.find((known) => known.platform === platform);
  if (!network || rest === undefined) {
    return `has to begin with a platform that Gatepost guards, as in x:AlderBankPri. It can be ${wordsOf(networks)}.`;
  }
  const [handle = "", host, ...more] = rest.split("@");
  if (!HANDLE.test(handle) || more.length > 0)
    return `needs the handle of the account on ${network.name}, without its address.`;
  const place = placeOf(network, host);
  if (place === null) return problemOfPlace(network, handle);
  return { id: floorId(network.platform, place, handle), platform: network.platform, handle, host: place };
}

/** The host that an account is known by; null where another one, or none, was given. */
function placeOf({ hosts: [first] }: KnownNetwork, host: string | undefined): string | null {
  if (first !== undefined) return host === undefined ? first : null;
  const given = (host ?? "").toLowerCase();
  return HOST.test(given) ? given : null;
}

function problemOfPlace({ platform, name, hosts }: KnownNetwork, handle: string): string {
  if (hosts.length > 0) return `has a host, which accounts on ${name} do not need: ${platform}:${handle} says it.`;
  return `needs the host that the account lives on, as in ${platform}:${handle}@social.alderbank.example.`;
}

function readSitesOff(reader: Reader, networks: readonly KnownNetwork[]): Platform[] {
  const off = new Set<Platform>();
  for (const [at, entry] of reader.list("sitesOff").entries()) {
    const network = networks.find(({ platform }) => platform === entry);
    if (network) off.add(network.platform);
    else
      reader.problems.push(
        `Entry ${at + 1} of “sitesOff” is no platform that Gatepost guards: it can be ${wordsOf(networks)}.`,
      );
  }
  return [...off];
}

function wordsOf(networks: readonly KnownNetwork[]): string {
  return networks.map(({ platform }) => platform).join(", ");
}

function nameOf(platform: Platform, networks: readonly KnownNetwork[]): string {
  return networks.find((known) => known.platform === platform)?.name ?? platform;
}

/** Of an account that the school's IT has set: no id of the service begins like this. */
function floorId(platform: string, host: string, handle: string): string {
  return `${FLOOR}${platform}:${host}:${handle.toLowerCase()}`;
}

/** True for an account that is known from the school's settings alone: the service cannot be asked about it. */
export function isFloor(account: string): boolean {
  return account.startsWith(FLOOR);
}

/** What stands for an account whether it is known from the service or from the school's settings. */
export function keyOf({ platform, host, handle }: Account, networks: readonly KnownNetwork[]): string {
  const [first] = networks.find((known) => known.platform === platform)?.hosts ?? [];
  return floorId(platform, first ?? host.toLowerCase(), handle);
}

/** The accounts that are held: those of the service, and of the school's settings whichever the service does not name. */
export function heldAccounts(
  connected: readonly Account[],
  { accounts, sitesOff }: Pick<ManagedSettings, "accounts" | "sitesOff">,
  networks: readonly KnownNetwork[],
): Account[] {
  const known = new Set(connected.map((account) => keyOf(account, networks)));
  const floor = accounts.filter((account) => !known.has(account.id));
  return [...connected, ...floor].filter(({ platform }) => !sitesOff.includes(platform));
}

/** Which account a composer posts as, judged by the names that the page shows. */

import type { Account } from "../core/api";
import { type Hello, send } from "../core/messages";
import type { Adapter, Identity } from "./adapter";

/** An account has no more names than this at a time: of more the newest are kept. */
const MOST_NAMES = 20;

export type Told = Account | "personal" | "unknown";

export class Accounts {
  /** The official accounts of this site; null until the worker has told. */
  official: Account[] | null = null;
  /** What the author said about a page whose account cannot be told. */
  answer: Account | "personal" | null = null;
  /** Why the school has switched this site off; null while it is on. */
  off: string | null = null;
  /** What else the official accounts are called, by account. */
  private otherNames: Record<string, string[]> = {};

  constructor(private readonly adapter: Adapter) {}

  learn({ accounts, otherNames, off }: Hello): void {
    this.off = off;
    this.official = accounts;
    this.otherNames = otherNames;
  }

  /** The composer's own account where it shows one, else the page's; the page's alone without a composer. */
  of(scope: Element | null): Told {
    const identity = this.identityOf(scope);
    if (identity === null) return this.answer ?? "unknown";
    const names = identity.names.map((name) => name.toLowerCase());
    const official = this.official ?? [];
    const found = official.find((account) => this.namesOf(account).some((name) => names.includes(name)));
    if (found && !scope) this.keep(found, identity.names);
    if (found) return found;
    const isNone = official.every((account) => this.namesOf(account).some((name) => identity.excludes(name)));
    return isNone ? "personal" : (this.answer ?? "unknown");
  }

  /** A page that an adapter stumbles over is one whose account cannot be told. */
  private identityOf(scope: Element | null): Identity | null {
    try {
      const told = this.adapter.handle(document, scope);
      return typeof told === "string" ? { names: [told], excludes: () => true } : told;
    } catch (error) {
      console.error("Gatepost could not tell the account", error);
      return null;
    }
  }

  private namesOf(account: Account): string[] {
    return [account.handle, ...(this.otherNames[account.id] ?? [])].map((name) => name.toLowerCase());
  }

  /** Remembers what else the account that is signed in is called, for pages that show nothing but that. */
  private keep(account: Account, names: readonly string[]): void {
    const known = this.namesOf(account);
    if (names.every((name) => known.includes(name.toLowerCase()))) return;
    const others = [...new Set([...(this.otherNames[account.id] ?? []), ...names])].slice(-MOST_NAMES);
    this.otherNames[account.id] = others;
    send("otherNames", { account: account.id, names: others }).catch(() => undefined);
  }
}

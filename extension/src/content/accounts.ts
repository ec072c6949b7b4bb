/** Which account a composer posts as, judged by the names that the page shows. */

import type { Account } from "../core/api";
import { type Hello, send } from "../core/messages";
import type { Adapter } from "./adapter";

export type Told = Account | "personal" | "unknown";

export class Accounts {
  /** The official accounts of this site; null until the worker has told. */
  official: Account[] | null = null;
  /** What the author said about a page whose account cannot be told. */
  answer: Account | "personal" | null = null;
  /** What else the official accounts are called, by account. */
  private otherNames: Record<string, string[]> = {};

  constructor(private readonly adapter: Adapter) {}

  learn({ accounts, otherNames }: Hello): void {
    this.official = accounts;
    this.otherNames = otherNames;
  }

  /** The composer's own account where it shows one, else the page's; the page's alone without a composer. */
  of(scope: Element | null): Told {
    const names = [this.adapter.handle(document, scope) ?? []].flat();
    const official = this.official ?? [];
    const found = official.find((account) => names.some((name) => this.namesOf(account).includes(name.toLowerCase())));
    if (found && !scope) this.keep(found, names);
    if (found) return found;
    return names.length > 0 && official.every((account) => this.isAnother(account, names))
      ? "personal"
      : (this.answer ?? "unknown");
  }

  /** True when a name of the same kind is known of both; names of two kinds say nothing about each other. */
  private isAnother(account: Account, names: readonly string[]): boolean {
    return this.namesOf(account).some((known) => names.some((name) => this.adapter.sameKind?.(name, known) ?? true));
  }

  private namesOf(account: Account): string[] {
    return [account.handle, ...(this.otherNames[account.id] ?? [])].map((name) => name.toLowerCase());
  }

  /** Remembers what else the account that is signed in is called, for pages that show nothing but that. */
  private keep(account: Account, names: readonly string[]): void {
    const known = this.namesOf(account);
    if (names.every((name) => known.includes(name.toLowerCase()))) return;
    const others = [...new Set([...(this.otherNames[account.id] ?? []), ...names])];
    this.otherNames[account.id] = others;
    send("otherNames", { account: account.id, names: others }).catch(() => undefined);
  }
}

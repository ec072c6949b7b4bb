/** Says once for each page that something is not where it was; never what was written. */

import type { Account, Platform } from "../core/api";
import { send } from "../core/messages";
import type { Part } from "./boxes";

declare const VERSION: string;

export class SiteReports {
  private readonly told = new Set<string>();

  constructor(private readonly platform: Platform) {}

  /** @param fallback what is missing was found without the adapter. */
  tell(parts: readonly (Part | "second_lock")[], account: Account | null, fallback: boolean): void {
    const missing = parts.filter((part) => !this.told.has(`${part} ${fallback}`));
    if (missing.length === 0) return;
    for (const part of missing) this.told.add(`${part} ${fallback}`);
    const report = {
      account: account?.id ?? null,
      platform: this.platform,
      missing,
      fallback,
      version: VERSION,
    };
    send("siteReport", { report }).catch(() => undefined);
  }
}

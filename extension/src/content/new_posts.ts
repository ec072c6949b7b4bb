/** The posts of an account that a page shows since somebody posted, told apart by their words. */

import { wordsSent } from "../core/thread";
import type { Adapter } from "./adapter";
import { read } from "./reader";
import { ARTICLE, MOST_PARTS } from "./slipped";

const WITHIN_MS = 2000;
const STEP_MS = 100;

export class NewPosts {
  private readonly known: ReadonlySet<string>;

  /** Knows what the page shows already. */
  constructor(
    private readonly adapter: Adapter,
    private readonly handle: string,
  ) {
    this.known = new Set(this.addressesNow());
  }

  private addressesNow(): string[] {
    return this.adapter.permalinks(document, this.handle);
  }

  private linksNow(): HTMLAnchorElement[] {
    const added = new Set(this.addressesNow().filter((address) => !this.known.has(address)));
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
    return [...added].flatMap((address) => links.find((link) => cleanly(link.href) === cleanly(address)) ?? []);
  }

  /** Where these texts stand, as soon as the page shows so many, or after a while; null for each that it does not show. */
  async addresses(texts: readonly string[]): Promise<(string | null)[]> {
    const start = performance.now();
    while (this.linksNow().length < texts.length && performance.now() - start < WITHIN_MS) {
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
    const links = this.linksNow();
    return texts.map((text) => {
      const index = links.findIndex((link) => says(link, wordsSent(text)));
      const [link] = index < 0 ? [] : links.splice(index, 1);
      return link ? cleanly(link.href) : null;
    });
  }
}

function cleanly(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** True when the post that this link belongs to says just these words. */
function says(link: HTMLAnchorElement, words: string): boolean {
  const parts = [...(link.closest(ARTICLE)?.querySelectorAll<HTMLElement>("div, p, span") ?? [])];
  return words !== "" && parts.slice(0, MOST_PARTS).some((part) => wordsSent(read([part]).text) === words);
}

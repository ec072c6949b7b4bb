/**
 * Selectors for pages that have changed, as data: signed by whoever maintains the extension, handed on by the school's
 * service, and taken up only where they are what they must be (server/services/selectors.py, docs/adr/0013).
 */

import type { Platform } from "./api";

/** What is added for one network. It is asked only where the adapter finds nothing. */
export interface Added {
  composer: string[];
  post_button: { selector: string; names: string[] }[];
}

export interface SelectorSet {
  version: number;
  networks: Partial<Record<Platform, Added>>;
}

/** A set as it was signed: the bytes of its JSON, and their Ed25519 signature, each as Base64. */
export interface Envelope {
  payload: string;
  signature: string;
}

const MOST_BYTES = 32 * 1024;
const MOST = 10;
const MOST_NAMES = 20;
const LONGEST_SELECTOR = 200;
const LONGEST_NAME = 60;
const NETWORK = /^[a-z][a-z_]{0,19}$/;
// Elements by tag and attributes, never by class, and nothing that is slow to find.
const ATTRIBUTE = '\\[(?!class\\b)[a-z][a-z0-9-]{0,40}(?:[~|^$*]?="[^"\\\\<>\\[\\]]{1,80}"(?: i)?)?\\]';
const COMPOUND = `(?:[a-z][a-z0-9-]{0,40}(?:${ATTRIBUTE}){0,4}|(?:${ATTRIBUTE}){1,4})`;
const SELECTOR = new RegExp(`^${COMPOUND}(?: ${COMPOUND}){0,3}$`);

/** The set in an envelope that was signed with this key (32 bytes as Base64); null for anything else. */
export async function openEnvelope(envelope: unknown, publicKey: string): Promise<SelectorSet | null> {
  const { payload, signature } = (envelope ?? {}) as Partial<Envelope>;
  if (typeof payload !== "string" || typeof signature !== "string" || payload.length > 2 * MOST_BYTES) return null;
  try {
    const bytes = fromBase64(payload);
    // A browser that does not know Ed25519 throws here: it goes without.
    const key = await crypto.subtle.importKey("raw", fromBase64(publicKey), "Ed25519", false, ["verify"]);
    const isSigned = await crypto.subtle.verify("Ed25519", key, fromBase64(signature), bytes);
    return isSigned ? readSet(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))) : null;
  } catch {
    return null;
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** A set that is whole and within its bounds; null for anything else. */
export function readSet(found: unknown): SelectorSet | null {
  const { version, networks } = (found ?? {}) as { version?: unknown; networks?: unknown };
  if (!Number.isInteger(version) || (version as number) < 1 || (version as number) >= 2 ** 31) return null;
  if (typeof networks !== "object" || networks === null || Array.isArray(networks)) return null;
  const read = Object.entries(networks).map(([name, parts]) => [name, readAdded(parts)] as const);
  if (read.some(([name, added]) => !NETWORK.test(name) || added === null)) return null;
  return { version: version as number, networks: Object.fromEntries(read) as SelectorSet["networks"] };
}

function readAdded(parts: unknown): Added | null {
  if (typeof parts !== "object" || parts === null || Array.isArray(parts)) return null;
  const { composer = [], post_button = [], ...more } = parts as Record<string, unknown>;
  const isWhole =
    Object.keys(more).length === 0 &&
    isList(composer) &&
    composer.every(isSelector) &&
    isList(post_button) &&
    post_button.every(isButton);
  return isWhole ? ({ composer, post_button } as Added) : null;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length <= MOST;
}

function isSelector(value: unknown): boolean {
  const isText = typeof value === "string" && value.length <= LONGEST_SELECTOR;
  return isText && SELECTOR.test(value) && value.includes('="');
}

function isButton(value: unknown): boolean {
  const { selector, names, ...more } = (value ?? {}) as Record<string, unknown>;
  return (
    Object.keys(more).length === 0 &&
    (selector === "button" || selector === "a" || isSelector(selector)) &&
    Array.isArray(names) &&
    names.length >= 1 &&
    names.length <= MOST_NAMES &&
    names.every((name) => typeof name === "string" && name.trim() !== "" && name.length <= LONGEST_NAME)
  );
}

/** Whether a set takes the place of the one that is kept: never an older one, nor another of the same number. */
export function isNewer(set: SelectorSet, kept: SelectorSet | null): boolean {
  return kept === null || set.version > kept.version;
}

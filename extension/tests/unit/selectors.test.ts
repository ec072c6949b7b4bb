import { beforeAll, describe, expect, it } from "vitest";
import { type Envelope, isNewer, openEnvelope, readSet } from "../../src/core/selectors";

const X = {
  composer: ['[role="textbox"][data-testid="words"]'],
  post_button: [{ selector: "button", names: ["Go live"] }],
};
const SET = { version: 3, networks: { x: X } };

let keys: CryptoKeyPair;
let publicKey: string;

const base64 = (bytes: ArrayBuffer | Uint8Array): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

async function signed(set: unknown, pair: CryptoKeyPair = keys): Promise<Envelope> {
  const bytes = new TextEncoder().encode(JSON.stringify(set));
  return { payload: base64(bytes), signature: base64(await crypto.subtle.sign("Ed25519", pair.privateKey, bytes)) };
}

beforeAll(async () => {
  keys = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  publicKey = base64(await crypto.subtle.exportKey("raw", keys.publicKey));
});

describe("signed selectors", () => {
  it("are taken up as they were signed", async () => {
    expect(await openEnvelope(await signed(SET), publicKey)).toEqual(SET);
  });

  it("are refused when somebody else signed them, or when they were changed", async () => {
    const stranger = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
    expect(await openEnvelope(await signed(SET, stranger), publicKey)).toBeNull();
    const { signature } = await signed(SET);
    const { payload } = await signed({ ...SET, version: 4 });
    expect(await openEnvelope({ payload, signature }, publicKey)).toBeNull();
  });

  it.each([
    null,
    {},
    { payload: 1, signature: 2 },
    { payload: null, signature: null },
    "text",
    { payload: "!", signature: "!" },
  ])("are refused when they are no envelope: %j", async (envelope) => {
    expect(await openEnvelope(envelope, publicKey)).toBeNull();
  });

  it("are refused by a build with no key, or a broken one", async () => {
    expect(await openEnvelope(await signed(SET), "")).toBeNull();
    expect(await openEnvelope(await signed(SET), "AAAA")).toBeNull();
  });

  it("take the place of older ones alone; an empty set is the way back", () => {
    expect(isNewer(SET, null)).toBe(true);
    expect(isNewer({ version: 4, networks: {} }, SET)).toBe(true);
    expect(isNewer(SET, SET)).toBe(false);
    expect(isNewer({ ...SET, version: 2 }, SET)).toBe(false);
  });
});

describe("a set of selectors", () => {
  it.each([
    ["a class", ".post"],
    ["a class as an attribute", '[class="post"]'],
    ["everything", "*"],
    ["a tag alone", "div"],
    ["a list", '[a="b"], button'],
    ["what is slow to find", ':has([a="b"])'],
    ["another pseudo-class", '[a="b"]:not(x)'],
    ["a value that ends early", '[a="b"]x"]'],
    ["an escape", '[a="\\62"]'],
    ["too long a way", '[a="b"] i i i i'],
    ["too much", `[a="${"b".repeat(300)}"]`],
    ["no text", 7],
  ])("may not name %s", (_, selector) => {
    expect(readSet({ version: 1, networks: { x: { composer: [selector] } } })).toBeNull();
  });

  it.each([
    '[role="dialog"] textarea',
    'div[aria-label^="Post text" i]',
    '[data-testid~="a b"] > x'.replace(" > x", ""),
  ])("may name %s", (selector) => {
    expect(readSet({ version: 1, networks: { x: { composer: [selector] } } })).not.toBeNull();
  });

  it.each([
    ["no version", { networks: {} }],
    ["version nought", { version: 0, networks: {} }],
    ["half a version", { version: 1.5, networks: {} }],
    ["a network that is none", { version: 1, networks: { "X!": {} } }],
    ["a part that is not added to", { version: 1, networks: { x: { otherBoxes: ['[a="b"]'] } } }],
    ["a button without names", { version: 1, networks: { x: { post_button: [{ selector: "button", names: [] }] } } }],
    ["more than a page has", { version: 1, networks: { x: { composer: Array(11).fill('[a="b"]') } } }],
    ["a list", []],
  ])("is refused whole for %s", (_, set) => {
    expect(readSet(set)).toBeNull();
  });
});

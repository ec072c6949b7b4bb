/** Who is signed in on the practice page, what was posted, and how it is sent. */

export interface Picture {
  source: string;
  alt: string;
}

export interface Post {
  id: string;
  url: string;
  handle: string;
  name: string;
  text: string;
  pictures: Picture[];
}

export type Opened = { replyTo?: Post; quote?: Post };

/** Not where the page is: each account lives on a server of its own. */
export const SERVER = "https://morel.host.bsky.network";

export const personal = new URLSearchParams(location.search).get("me") === "personal";
export const me = personal
  ? { did: "did:plc:practice2", handle: "jo-at-home.bsky.social", name: "Jo" }
  : { did: "did:plc:practice1", handle: "alderbank.bsky.social", name: "Alder Bank Primary" };

export const account = {
  service: SERVER,
  did: me.did,
  handle: me.handle,
  accessJwt: "practice",
  refreshJwt: "practice",
};
localStorage.setItem("BSKY_STORAGE", JSON.stringify({ session: { accounts: [account], currentAccount: account } }));

export const EARLIER: Post[] = [
  {
    id: "101",
    url: "https://bsky.app/profile/hollins-parish.bsky.social/post/101",
    handle: "hollins-parish.bsky.social",
    name: "Hollins Parish Council",
    text: "The footpath by the mill is open again. Thank you for your patience, and mind the mud.",
    pictures: [],
  },
];

export async function publish(texts: string[], pictures: Picture[], { replyTo, quote }: Opened): Promise<Post[]> {
  const response = await fetch(`${SERVER}/xrpc/com.atproto.repo.applyWrites`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${account.accessJwt}` },
    body: JSON.stringify({
      handle: me.handle,
      text: texts[0],
      thread: texts.slice(1).map((one) => ({ text: one })),
      reply_to: replyTo?.id ?? null,
      quote: quote?.id ?? null,
      media: pictures.map(({ alt }) => ({ kind: "image", alt: alt || null })),
    }),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  const { id, url, thread } = (await response.json()) as {
    id: string;
    url: string;
    thread: { id: string; url: string }[];
  };
  const made = [{ id, url }, ...thread];
  return texts.map((text, i) => ({ ...(made[i] ?? { id, url }), handle: me.handle, name: me.name, text, pictures }));
}

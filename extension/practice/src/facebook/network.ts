/** Who is signed in on the practice page, what it shows, and how it asks the site for things. */

export interface Media {
  source: string;
  alt: string;
}

export interface Comment {
  id: string;
  text: string;
  by: string;
}

export interface Post {
  id: string;
  url: string;
  name: string;
  text: string;
  media: Media[];
  own: boolean;
  when: string;
}

interface Answer {
  id?: string;
  url?: string;
}

const query = new URLSearchParams(location.search);
export const personal = query.get("me") === "personal";
/** Many pages are asked for settings on a second step before anything is posted. */
export const steps = query.get("flow") === "next";
export const me = personal
  ? { handle: "jo_at_home", name: "Jo Marsh", initials: "J" }
  : { handle: "AlderBankPrimary", name: "Alder Bank Primary", initials: "AB" };
export const MIND = "What’s on your mind?";

export const EARLIER: Post[] = [
  {
    id: "102",
    url: `https://www.facebook.com/${me.handle}/posts/102`,
    name: me.name,
    text: "Open evening is on Thursday.",
    media: [],
    own: true,
    when: "1h",
  },
  {
    id: "101",
    url: "https://www.facebook.com/hollinsparish/posts/101",
    name: "Hollins Parish Council",
    text: "The footpath by the mill is open again. Thank you for your patience, and mind the mud.",
    media: [],
    own: false,
    when: "2h",
  },
];

/** As the site does, everything goes to one address, and says in a header what it is. */
export function ask(name: string, body: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/graphql/");
    request.setRequestHeader("content-type", "application/json");
    request.setRequestHeader("X-FB-Friendly-Name", name);
    request.onload = () => resolve(JSON.parse(request.responseText) as Answer);
    request.onerror = () => reject(new TypeError("no answer"));
    request.send(JSON.stringify({ ...body, handle: me.handle, fb_api_req_friendly_name: name }));
  });
}

export async function askByFetch(name: string, body: object): Promise<Answer> {
  const response = await fetch("/api/graphql/", {
    method: "POST",
    headers: { "content-type": "application/json", "x-fb-friendly-name": name },
    body: JSON.stringify({ ...body, handle: me.handle, fb_api_req_friendly_name: name }),
  });
  return (await response.json()) as Answer;
}

/** Who is on the practice page, what they have posted, and how it is sent. */

export interface Actor {
  handle: string;
  name: string;
  address: string;
}

export interface Picture {
  file: File;
  source: string;
  alt: string;
}

export interface Post {
  id: string;
  by: Actor;
  text: string;
  pictures: Picture[];
  comments: { by: Actor; text: string }[];
}

export const member: Actor = { handle: "jo-at-home", name: "Jo Marsh", address: "/in/jo-at-home/" };
export const school: Actor = {
  handle: "alder-bank-primary",
  name: "Alder Bank Primary",
  address: "/company/alder-bank-primary/",
};
export const council: Actor = {
  handle: "hollins-parish",
  name: "Hollins Parish Council",
  address: "/company/hollins-parish/",
};

export const personal = new URLSearchParams(location.search).get("me") === "personal";
export const me = personal ? member : school;
export const others = personal ? [] : [member, school];

export const PORTRAIT =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' fill='%23556b7d'/%3E%3C/svg%3E";

export const EARLIER: Post[] = [
  {
    id: "101",
    by: council,
    text: "The footpath by the mill is open again. Thank you for your patience, and mind the mud.",
    pictures: [],
    comments: [],
  },
  { id: "102", by: school, text: "Our garden is in flower.", pictures: [], comments: [] },
];

export const SHARE = "/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashShares.0practice";
export const COMMENT =
  "/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.comments.createComment&parentSpanId=1";
export const OLDER_COMMENT =
  "/voyager/api/voyagerSocialDashNormComments?decorationId=com.linkedin.voyager.dash.deco.social.NormComment-43";

export async function send(address: string, body: object): Promise<{ id: string; url: string }> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  return response.json() as Promise<{ id: string; url: string }>;
}

export type Opened = { edited?: Post; shared?: Post };

/** The HTTP contract between the extension and the Gatepost service, under the names the rest of the extension uses. */

export type Severity = "advise" | "second_opinion" | "block";
export type Verdict = "clear" | "advise" | "second_opinion" | "unchecked" | "block";
export type OpinionState = "asked" | "changes_requested" | "approved" | "refused" | "withdrawn" | "published";

export interface Attachment {
  kind: "image" | "video";
  alt: string | null;
  people: string[];
  shows_people: boolean;
  tagged: boolean;
  credit: string | null;
  sha256: string | null;
}

export interface Draft {
  account: string;
  text: string;
  reply: boolean;
  category: string | null;
  attachments: Attachment[];
}

export interface Clause {
  ref: string;
  title: string;
  text: string;
}

/** `start` and `end` count UTF-16 code units of the draft's text; `end` is exclusive. */
export interface Finding {
  rule: string;
  severity: Severity;
  title: string;
  message: string;
  suggestion: string;
  clauses: Clause[];
  start: number | null;
  end: number | null;
  quote: string | null;
  attachment: number | null;
  replacement: string | null;
}

export interface Decision {
  kind: "approve" | "request_changes" | "refuse";
  reason: string;
  reviewer: string;
  decided_at: string;
}

export interface SecondOpinion {
  id: string;
  state: OpinionState;
  digest: string;
  note: string;
  asked_at: string;
  revision: number;
  decision: Decision | null;
}

export interface Check {
  id: string;
  digest: string;
  verdict: Verdict;
  held: boolean;
  checked_at: string;
  findings: Finding[];
  policy: { title: string; version: string };
  second_opinion: SecondOpinion | null;
}

export interface Account {
  id: string;
  platform: string;
  handle: string;
  host: string;
}

export interface Session {
  person: { id: string; name: string; roles: string[] };
  school: { name: string };
  policy: { title: string; version: string };
  accounts: Account[];
}

export interface Release {
  id: string;
  digest: string;
  expires_at: string;
}

export interface Publication {
  id: string;
  published_at: string;
}

export interface Person {
  id: string;
  name: string;
  class_name: string | null;
  year_group: string | null;
}

export interface SiteReport {
  account: string | null;
  platform: string;
  missing: ("composer" | "post_button")[];
  version: string;
}

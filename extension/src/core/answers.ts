/** Whether an answer of the service is what it must be before anything is made of it: a proxy or a captive portal may
 * answer in its place, and an older or newer service differently. */

import type {
  Check,
  CommentReceipt,
  FindingReceipt,
  OwnDraft,
  Release,
  SecondOpinion,
  Session,
  SlippedPost,
} from "./api";

const SHA256 = /^[0-9a-f]{64}$/;

export function isCheck(answer: unknown): answer is Check {
  const check = answer as Partial<Check> | null;
  return (
    typeof check === "object" &&
    check !== null &&
    typeof check.id === "string" &&
    SHA256.test(String(check.digest)) &&
    typeof check.verdict === "string" &&
    typeof check.held === "boolean" &&
    Array.isArray(check.findings) &&
    check.findings.every((finding) => typeof finding === "object" && finding !== null) &&
    !(check.verdict === "block" && !check.held) &&
    (check.second_opinion == null || isOpinion(check.second_opinion))
  );
}

export function isOpinion(answer: unknown): answer is SecondOpinion {
  const opinion = answer as Partial<SecondOpinion> | null;
  return (
    typeof opinion?.id === "string" && typeof opinion.state === "string" && SHA256.test(String(opinion.digest ?? ""))
  );
}

export function isDraftList(answer: unknown): answer is { drafts: OwnDraft[] } {
  const list = answer as { drafts?: Partial<OwnDraft>[] } | null;
  return (
    Array.isArray(list?.drafts) &&
    list.drafts.every(
      (draft) =>
        typeof draft?.account === "string" &&
        typeof draft.text === "string" &&
        Array.isArray(draft.attachments) &&
        isOpinion(draft.second_opinion),
    )
  );
}

/** What is guarded follows from this one: a wrong answer taken up would leave every account unguarded. */
export function isSession(answer: unknown): answer is Session {
  const session = answer as Partial<Session> | null;
  return (
    typeof session?.person?.name === "string" &&
    typeof session.school?.name === "string" &&
    typeof session.policy?.title === "string" &&
    Array.isArray(session.accounts) &&
    session.accounts.every((account) =>
      [account?.id, account?.platform, account?.handle, account?.host].every((word) => typeof word === "string"),
    ) &&
    (session.sites_off === undefined ||
      (Array.isArray(session.sites_off) &&
        session.sites_off.every((site) => [site?.platform, site?.reason].every((word) => typeof word === "string"))))
  );
}

export function isRelease(answer: unknown): answer is Release {
  const release = answer as Partial<Release> | null;
  return typeof release?.id === "string" && SHA256.test(String(release.digest));
}

/** Tokens (RFC 6749, section 5.1). */
export interface Grant {
  access_token: string;
  /** Seconds. */
  expires_in: number;
  refresh_token: string;
}

export function isGrant(answer: unknown): answer is Grant {
  const grant = answer as Partial<Grant> | null;
  const tokens = [grant?.access_token, grant?.refresh_token];
  return tokens.every((token) => typeof token === "string" && token !== "") && Number.isFinite(grant?.expires_in);
}

export function isSlippedPost(answer: unknown): answer is SlippedPost {
  const post = answer as Partial<SlippedPost> | null;
  return typeof post?.id === "string" && isCheck(post.check);
}

export function isReceipt(answer: unknown): answer is CommentReceipt {
  const receipt = answer as Partial<CommentReceipt> | null;
  return typeof receipt?.id === "string" && SHA256.test(String(receipt.sha256));
}

export function isFindingReceipt(answer: unknown): answer is FindingReceipt {
  const receipt = answer as Partial<FindingReceipt> | null;
  return typeof receipt?.id === "string" && typeof receipt.reported_at === "string";
}

/** Whether an answer of the service is what it must be before anything is made of it: a proxy or a captive portal may
 * answer in its place, and an older or newer service differently. */

import type { Check, Release } from "./api";

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
    !(check.verdict === "block" && !check.held)
  );
}

export function isRelease(answer: unknown): answer is Release {
  const release = answer as Partial<Release> | null;
  return typeof release?.id === "string" && SHA256.test(String(release.digest));
}

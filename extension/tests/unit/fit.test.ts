import { describe, expect, it } from "vitest";
import { fitToPost, type Standing } from "../../src/core/fit";

const policy = { title: "Model policy", version: "3", review_due: "2027-09-01" };
const trained = { required: true, trained_until: "2027-05-12", policy_version_read: "3" };
const practised = { required: true, counts: true, score: 8, of: 8 };
const said = (standing: Standing) => fitToPost(standing, "2026-11-21");
const unfit = (standing: Standing) => said(standing).filter((line) => !line.fit);

describe("fit to post", () => {
  it("says which policy is in force, and until when everything is", () => {
    expect(said({ policy, training: trained, practice: practised }).map((line) => line.text)).toEqual([
      "Model policy, version 3, to be reviewed by 1 September 2027.",
      "You have read it.",
      "Your training is valid until 12 May 2027.",
      "Practice: 8 of 8 right.",
    ]);
    expect(unfit({ policy, training: trained, practice: practised })).toEqual([]);
  });

  it.each([
    ["a newer policy", { training: { ...trained, policy_version_read: "2" } }, "Read it"],
    ["training that has ended", { training: { ...trained, trained_until: "2026-11-20" } }, "ended on 20 November 2026"],
    ["no training", { training: { ...trained, trained_until: null } }, "No training"],
    ["no practice", { practice: { ...practised, counts: false, score: null, of: null } }, "practice course"],
  ])("says what keeps the author from posting: %s", (_, of, words) => {
    const [line, ...others] = unfit({ policy, training: trained, practice: practised, ...of });
    expect(line?.text).toContain(words);
    expect(others).toEqual([]);
  });

  it("counts training until the end of its day, and warns only where the policy asks for it", () => {
    expect(unfit({ policy, training: { ...trained, trained_until: "2026-11-21" } })).toEqual([]);
    expect(unfit({ policy, training: { ...trained, required: false, trained_until: null } })).toEqual([]);
  });

  it("says no more than an older service tells", () => {
    expect(said({ policy: { title: "Model policy", version: "3" } })).toEqual([
      { fit: true, text: "Model policy, version 3." },
    ]);
  });
});

/** Whether the author is fit to post, in words: the policy in force, their training, their practice. */

/** What the service says of the author; what an older one leaves out is not spoken of. */
export interface Standing {
  policy: { title: string; version: string; review_due?: string };
  training?: { required: boolean; trained_until: string | null; policy_version_read: string | null };
  practice?: { required: boolean; counts: boolean; score: number | null; of: number | null };
}

export interface FitLine {
  /** False for what keeps the author from posting, or soon will. */
  fit: boolean;
  text: string;
}

/** @param today the school's date, as in "2026-11-21". */
export function fitToPost({ policy, training, practice }: Standing, today: string): FitLine[] {
  const lines = [policyLine(policy, today)];
  if (training) lines.push(readLine(policy, training), trainingLine(training, today));
  if (practice) lines.push(...practiceLine(practice));
  return lines;
}

function policyLine({ title, version, review_due }: Standing["policy"], today: string): FitLine {
  const name = `${title}, version ${version}`;
  if (review_due === undefined) return { fit: true, text: `${name}.` };
  if (review_due < today) return { fit: true, text: `${name}. Its review was due by ${day(review_due)}.` };
  return { fit: true, text: `${name}, to be reviewed by ${day(review_due)}.` };
}

function readLine({ version }: Standing["policy"], training: NonNullable<Standing["training"]>): FitLine {
  if (training.policy_version_read === version) return { fit: true, text: "You have read it." };
  return { fit: !training.required, text: "Read it and confirm that in Gatepost's console." };
}

function trainingLine({ required, trained_until }: NonNullable<Standing["training"]>, today: string): FitLine {
  if (trained_until !== null && trained_until >= today) {
    return { fit: true, text: `Your training is valid until ${day(trained_until)}.` };
  }
  const ended =
    trained_until === null ? "No training is recorded for you" : `Your training ended on ${day(trained_until)}`;
  return { fit: !required, text: `${ended}: ask a senior leader about it.` };
}

function practiceLine({ required, counts, score, of }: NonNullable<Standing["practice"]>): FitLine[] {
  if (required && !counts)
    return [{ fit: false, text: "Do the practice course, from Gatepost's button in the toolbar." }];
  return score === null || of === null ? [] : [{ fit: true, text: `Practice: ${score} of ${of} right.` }];
}

/** "1 September 2027", whatever the time zone. */
function day(date: string): string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", style).format(new Date(`${date}T00:00:00Z`));
}

import { describe, expect, it } from "vitest";
import { joinFields } from "../../src/core/offsets";
import { isPlainly, OnTheirWay, POST_BREAK, postsOf, wordsSent } from "../../src/core/thread";

const POSTS = ["Sports day is on Friday", "Bring a hat", "Bring a hat"];
const OK = 200;

/** What became of requests with these texts, answered by these statuses (null: not yet), one after the other. */
function sending(...requests: [texts: string[] | null, status: number | null][]): OnTheirWay & { said: boolean[] } {
  const posts = new OnTheirWay(POSTS);
  const said = requests.map(([texts, status], number) => {
    const may = posts.maySend({ number, texts });
    if (may && status !== null) posts.hear({ number, status });
    return may;
  });
  return Object.assign(posts, { said });
}

describe("the text of a thread", () => {
  it("is that of its posts, apart, with the fields of each together", () => {
    const fields = ["Which colour?", "red", "blue", "Tell us"];
    const { text, starts, posts } = joinFields(fields, (index) => index === 3);
    expect(posts).toEqual(["Which colour?\nred\nblue", "Tell us"]);
    expect(postsOf(text)).toEqual(posts);
    expect(fields.map((field, i) => text.slice(starts[i], (starts[i] ?? 0) + field.length))).toEqual(fields);
  });

  it("of a single post is what it always was", () => {
    expect(joinFields(["", "a", "b"]).text).toBe("\na\nb");
    expect(joinFields([]).text).toBe("");
  });

  it("counts empty posts, and is another one when two change places", () => {
    const of = (...fields: string[]): string => joinFields(fields, () => true).text;
    const texts = [of("a"), of("a", ""), of("", "a"), of("a", "b"), of("b", "a"), of("a\nb"), of("a\n\nb")];
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("is not plain when it would be taken apart in another place", () => {
    const isPlain = (...posts: string[]): boolean => isPlainly(joinFields(posts, () => true).text, posts);
    for (const posts of [[`a${POST_BREAK}b`], ["a", `b${POST_BREAK}`], ["a\n\u2029", "b"]]) {
      expect(isPlain(...posts)).toBe(false);
    }
    for (const posts of [["a"], ["a", "", "b"], ["a\u2029b", "c"]]) expect(isPlain(...posts)).toBe(true);
  });
});

describe("what a request sends of a post", () => {
  it("is compared without gaps and links, which networks shorten", () => {
    const written = "Menus:  https://school.example/menus/autumn/week-1 \n\n (alderbank.example/menus). Enjoy!";
    expect(wordsSent("Menus: school.example/menus/au... (alderbank.example/m…) Enjoy!")).toBe(wordsSent(written));
    expect(wordsSent(written)).toBe("Menus: Enjoy!");
  });

  it("is another post when a word, its case or a sign is another one", () => {
    for (const other of ["sports day", "Sports days", "Sports day!", "Sports day Amira", ""]) {
      expect(wordsSent(other)).not.toBe(wordsSent("Sports day"));
    }
  });

  it("is compared quickly, however long a word is", () => {
    const start = performance.now();
    for (const letter of ["a", ".", "a.", "-", "/"]) wordsSent(letter.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("a released thread on its way", () => {
  it("is over when each post was sent once and taken, in one request or several", () => {
    const [a = "", b = "", c = ""] = POSTS;
    for (const requests of [[[a, b, c]], [[a], [b], [c]], [[a, b], [c]]]) {
      const sent = sending(...requests.map((texts): [string[], number] => [texts, OK]));
      expect(sent.isOver).toBe(true);
      expect(sent.course).toEqual({ out: [1, 2, 3], refused: false, held: false, unseen: false });
    }
  });

  it("lets nothing out twice, nothing else, and nothing that cannot be read", () => {
    const [a = "", b = "", c = ""] = POSTS;
    expect(sending([[a], OK], [[a], OK]).said).toEqual([true, false]);
    expect(sending([[a, b, c, a], OK]).said).toEqual([false]);
    expect(sending([["Well done Amira"], OK]).said).toEqual([false]);
    expect(sending([[a, "Amira"], OK]).said).toEqual([false]);
    expect(sending([null, OK]).said).toEqual([false]);
    expect(sending([[], OK]).said).toEqual([false]);
    expect(sending([[a, b, c], OK], [[b], OK]).said).toEqual([true, false]);
  });

  it("lets nothing more out once something else was tried", () => {
    const tried = sending([["Sports day is on Friday"], OK], [["Amira"], OK], [["Bring a hat"], OK]);
    expect(tried.said).toEqual([true, false, false]);
    expect(tried.isOver).toBe(true);
    expect(tried.course).toMatchObject({ out: [1], held: true });
  });

  it("tells what is out when a post in the middle is refused, or gets no answer, and lets no more out", () => {
    for (const status of [403, 500, 0]) {
      const broken = sending([["Sports day is on Friday"], OK], [["Bring a hat"], status], [["Bring a hat"], OK]);
      expect(broken.said).toEqual([true, true, false]);
      expect(broken.isOver).toBe(true);
      expect(broken.course.out).toEqual([1]);
      expect(broken.gone).toEqual([1, 2]);
    }
  });

  it("was refused only when an answer said so, and of nothing else is it known", () => {
    const [a = ""] = POSTS;
    expect(sending([[a], 403]).course).toMatchObject({ out: [], refused: true, unseen: false });
    for (const status of [0, 500]) {
      expect(sending([[a], status]).course).toMatchObject({ out: [], refused: false, unseen: false });
    }
    expect(sending([[a], null]).course).toMatchObject({ out: [], refused: false, unseen: false });
    expect(sending().course).toMatchObject({ out: [], refused: false, unseen: true });
  });

  it("may leave out posts without a word, and no others", () => {
    const posts = new OnTheirWay(["Sports day", "", " "]);
    expect(posts.isAllSaid).toBe(false);
    posts.maySend({ number: 1, texts: ["Sports day"] });
    expect(posts.isAllSaid).toBe(false);
    posts.hear({ number: 1, status: OK });
    expect(posts.isAllSaid).toBe(true);
    expect(posts.isOver).toBe(false);
    expect(sending([["Sports day is on Friday"], OK]).isAllSaid).toBe(false);
  });

  it("waits for what is under way, and hears each answer once", () => {
    const posts = sending([["Sports day is on Friday"], null]);
    posts.stop();
    expect(posts.isOver).toBe(false);
    posts.hear({ number: 9, status: OK });
    posts.hear({ number: 0, status: OK });
    posts.hear({ number: 0, status: 500 });
    expect(posts.isOver).toBe(true);
    expect(posts.course.out).toEqual([1]);
  });
});

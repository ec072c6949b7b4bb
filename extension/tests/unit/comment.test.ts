import { describe, expect, test } from "vitest";
import { authorOf, cleanAddress, MAX_ADDRESS, missingFrom } from "../../src/core/comment";

describe("the address of a page", () => {
  test.each([
    ["https://x.com/jo/status/1?s=20&t=aBcD", "https://x.com/jo/status/1"],
    ["https://twitter.com/jo/status/1?ref_src=twsrc%5Etfw", "https://twitter.com/jo/status/1"],
    [
      "https://www.facebook.com/a/posts/1?comment_id=2&__cft__[0]=AZX&__tn__=R]-R",
      "https://www.facebook.com/a/posts/1?comment_id=2",
    ],
    [
      "https://www.facebook.com/permalink.php?story_fbid=1&id=2&mibextid=x&fbclid=y",
      "https://www.facebook.com/permalink.php?story_fbid=1&id=2",
    ],
    ["https://www.instagram.com/p/Cx/?igsh=MWQ1&utm_source=ig_web", "https://www.instagram.com/p/Cx/"],
    ["https://www.threads.com/@jo/post/1?xmt=AQG&slof=1", "https://www.threads.com/@jo/post/1"],
    [
      "https://www.youtube.com/watch?v=abc&t=42s&lc=Ugx&si=track&pp=ygU",
      "https://www.youtube.com/watch?v=abc&t=42s&lc=Ugx",
    ],
    ["https://www.linkedin.com/posts/a_b?trk=public&lipi=urn&trackingId=z", "https://www.linkedin.com/posts/a_b"],
    ["https://social.example/@jo/1#reply", "https://social.example/@jo/1#reply"],
    ["https://social.example/@jo/1#:~:text=what%20was%20said", "https://social.example/@jo/1"],
    ["https://jo:secret@social.example/@jo/1", "https://social.example/@jo/1"],
    ["  https://bsky.app/profile/jo.example/post/3k  ", "https://bsky.app/profile/jo.example/post/3k"],
  ])("%s loses what only says who opened it", (address, cleaned) => {
    expect(cleanAddress(address)).toBe(cleaned);
  });

  test("is left as it is where there is nothing to take out", () => {
    const address = "https://www.google.com/maps/place/School%20A+B?q=a%20b&entry=1";
    expect(cleanAddress(address)).toBe(address);
  });

  test.each(["", "javascript:alert(1)", "file:///etc/passwd", "chrome-extension://a/b.html", "nonsense"])(
    "is empty for %j, which is no page of the web",
    (address) => expect(cleanAddress(address)).toBe(""),
  );

  test("is never longer than the service takes", () => {
    expect(cleanAddress(`https://x.com/a?q=${"b".repeat(3000)}`)).toBe("https://x.com/a");
    expect(cleanAddress(`https://x.com/${"b".repeat(3000)}`).length).toBeLessThanOrEqual(MAX_ADDRESS);
  });
});

describe("who wrote a comment", () => {
  const person = /^\/@([^/]+)$/;
  const post = /^\/@([^/]+)\/\d+$/;

  test("is the first person that it links to, by name and handle", () => {
    const links = [
      { path: "/@jo", text: "" },
      { path: "/@jo", text: "Jo\n  Marsh" },
      { path: "/@jo/1", text: "2h" },
      { path: "/@amira", text: "Amira" },
    ];
    expect(authorOf(links, person, post)).toBe("Jo Marsh (@jo)");
  });

  test("is a handle alone where no name is told, and is told by the comment's own address if need be", () => {
    expect(authorOf([{ path: "/@jo", text: "@jo" }], person, post)).toBe("@jo");
    expect(authorOf([{ path: "/@jo/1", text: "2h" }], person, post)).toBe("@jo");
  });

  test("is left to be typed where the page does not tell", () => {
    expect(authorOf([{ path: "/about", text: "About" }], person, post)).toBe("");
    expect(authorOf([{ path: "/@jo", text: "Jo" }])).toBe("");
  });
});

test("a report needs words or a picture, and an address", () => {
  const words = { text: "Nonsense.", author: "", address: "https://x.com/a" };
  expect(missingFrom(words, false)).toBeNull();
  expect(missingFrom({ ...words, text: " " }, true)).toBeNull();
  expect(missingFrom({ ...words, text: " " }, false)).toContain("words");
  expect(missingFrom({ ...words, address: "x.com" }, true)).toContain("address");
});

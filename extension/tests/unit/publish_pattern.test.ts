import { describe, expect, it } from "vitest";
import bluesky from "../../src/adapters/bluesky";
import linkedin from "../../src/adapters/linkedin";
import mastodon from "../../src/adapters/mastodon";
import x from "../../src/adapters/x";
import youtube from "../../src/adapters/youtube";
import { type Adapter, isPublishAddress } from "../../src/content/adapter";

function publishes(adapter: Adapter, host: string, address: string): boolean {
  return isPublishAddress(adapter, host, address);
}

describe("what publishes", () => {
  it.each([
    "https://bsky.social/xrpc/com.atproto.repo.applyWrites",
    "https://morel.us-east.host.bsky.network/xrpc/com.atproto.repo.applyWrites?a=1",
  ])("is sent to the server that a Bluesky account lives on: %s", (address) => {
    expect(publishes(bluesky, "bsky.app", address)).toBe(true);
  });

  it.each([
    "https://bsky.app/xrpc/com.atproto.repo.applyWrites",
    "https://host.bsky.network.example/xrpc/com.atproto.repo.applyWrites",
    "https://morel.host.bsky.network/xrpc/com.atproto.repo.createRecord",
    "https://morel.host.bsky.network/xrpc/com.atproto.repo.uploadBlob",
  ])("is nothing else on Bluesky: %s", (address) => {
    expect(publishes(bluesky, "bsky.app", address)).toBe(false);
  });

  it.each([
    ["/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashShares.80089eb2", true],
    ["/voyager/api/contentcreation/normShares/urn%3Ali%3Ashare%3A1", true],
    ["/voyager/api/voyagerSocialDashNormComments?decorationId=com.linkedin.NormComment-43", true],
    ["/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.comments.updateComment", true],
    ["/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashSharebox.6065bbd2", false],
    ["/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.comments.deleteComment", false],
    ["/voyager/api/voyagerSocialDashReactions?threadUrn=urn", false],
  ])("is told apart by its query on LinkedIn: %s", (path, expected) => {
    expect(publishes(linkedin, "www.linkedin.com", `https://www.linkedin.com${path}`)).toBe(expected);
  });

  it("is the page's own host where no other is named", () => {
    expect(publishes(x, "x.com", "https://x.com/i/api/graphql/a1/CreateTweet")).toBe(true);
    expect(publishes(x, "x.com", "https://x.com.example/i/api/graphql/a1/CreateTweet")).toBe(false);
    expect(publishes(x, "x.com", "https://xxcom/i/api/graphql/a1/CreateTweet")).toBe(false);
  });

  it.each([
    ["/api/v1/statuses", true],
    ["/api/v1/statuses/101", true],
    ["/api/v1/statuses/101/favourite", false],
    ["/api/v1/statuses_of_others", false],
  ])("ends where its path does, on Mastodon: %s", (path, expected) => {
    expect(publishes(mastodon, "social.alderbank.example", `https://social.alderbank.example${path}`)).toBe(expected);
  });

  it("is sent to any host of a network whose accounts live on all of them", () => {
    const path = "/youtubei/v1/comment/create_comment?prettyPrint=false";
    expect(publishes(youtube, "www.youtube.com", `https://studio.youtube.com${path}`)).toBe(true);
  });
});

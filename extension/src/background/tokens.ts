/** OAuth 2.1: authorisation code with PKCE (RFC 7636, S256), rotating refresh tokens. */

import { type Grant, isGrant } from "../core/answers";
import type { Outcome } from "../core/outcome";
import { DEADLINE_MS, exchange, NOT_GATEPOST, serviceOrigin, TOO_LATE } from "./exchange";
import { type AccessToken, local, passing } from "./storage";

const CLIENT = "gatepost-extension";
/** Renew an access token this long before it ends, so that it does not end on its way. */
const MARGIN_MS = 30_000;
/**
 * A slow renewal is waited for: the service may have given the new token already, and the old one used again would look
 * like theft and end the connection.
 */
const RENEWAL_MS = 60_000;
/** Answers that only signing in again helps against (RFC 6749, section 5.2). */
const ENDED = ["invalid_grant", "invalid_client", "unauthorized_client"];

export const SIGNED_OUT = {
  ok: false,
  problem: { kind: "signed_out", detail: "Connect Gatepost to carry on." },
} as const;

let renewing: Promise<Outcome<AccessToken>> | null = null;
let connections = 0;

/**
 * Which connection this is, by a number: what was asked for in one that has ended is not taken up in the next.
 * No request outlives the worker, so neither need the number.
 */
export function connection(): number {
  return connections;
}

/**
 * A valid access token; `rejected` is one that the service has just refused.
 *
 * When the computer's clock was put back, a token is taken for valid that is not: the service refuses it, and it is
 * renewed then. When it was put forward, it is renewed too soon.
 */
export async function accessToken(rejected?: string): Promise<Outcome<AccessToken>> {
  const origin = await serviceOrigin();
  const kept = await passing.get("accessToken");
  const isGood = kept && kept.value !== rejected && kept.expiresAt - MARGIN_MS > Date.now();
  if (isGood && kept.origin === origin) return { ok: true, value: { value: kept.value, origin } };
  return Promise.race([renewing ?? renewal(), tooLate()]);
}

/** A rotated refresh token is dead: two renewals at once would look like theft and end the connection. */
function renewal(): Promise<Outcome<AccessToken>> {
  const own = renew(connections).finally(() => {
    if (renewing === own) renewing = null;
  });
  renewing = own;
  return own;
}

function tooLate(): Promise<Outcome<AccessToken>> {
  return new Promise((resolve) => setTimeout(resolve, DEADLINE_MS, TOO_LATE));
}

async function renew(asked: number): Promise<Outcome<AccessToken>> {
  const origin = await serviceOrigin();
  const refreshToken = await local.get("refreshToken");
  if (!refreshToken) return SIGNED_OUT;
  // A token goes to no other service than the one that gave it.
  if (((await local.get("grantedBy")) ?? origin) !== origin) return ended(asked);
  const answer = await token(asked, origin, { grant_type: "refresh_token", refresh_token: refreshToken });
  if (answer.ok) return { ok: true, value: { value: answer.value.access_token, origin } };
  return ENDED.includes(answer.problem.code ?? "") ? ended(asked) : answer;
}

/** Forgets the connection, unless there is another one by now. */
async function ended(asked: number): Promise<typeof SIGNED_OUT> {
  if (asked === connections) await forget();
  return SIGNED_OUT;
}

/**
 * A grant, kept. One that comes when the connection in which it was asked for has ended is given back.
 *
 * @param asked that connection, by its number.
 */
async function token(asked: number, origin: string, fields: Record<string, string>): Promise<Outcome<Grant>> {
  const body = new URLSearchParams({ client_id: CLIENT, ...fields });
  const answer = await exchange<Grant>(origin, "/oauth/token", { method: "POST", body }, RENEWAL_MS);
  if (!answer.ok) return answer;
  if (!isGrant(answer.value)) return { ok: false, problem: { kind: "unreachable", detail: NOT_GATEPOST } };
  const { access_token, expires_in, refresh_token } = answer.value;
  if ((await serviceOrigin()) !== origin || asked !== connections) {
    void revoke(origin, refresh_token);
    return SIGNED_OUT;
  }
  if (fields.grant_type === "authorization_code") begin();
  // Nothing is awaited between that look and both writes: whoever disconnects now has them removed after they were made.
  const expiresAt = Date.now() + expires_in * 1000;
  await Promise.all([
    local.set({ refreshToken: refresh_token, grantedBy: origin }),
    passing.set({ accessToken: { value: access_token, origin, expiresAt } }),
  ]);
  return answer;
}

/** Lets the author sign in, in a window of the browser's own. */
export async function signIn(service: string): Promise<Outcome<null>> {
  const redirect = chrome.identity.getRedirectURL("gatepost");
  const state = random();
  const verifier = random();
  const url = new URL("/oauth/authorize", service);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: CLIENT,
    redirect_uri: redirect,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: "S256",
    state,
  }).toString();

  const landed = await openSignIn(url.href);
  if (!landed.ok) return landed;
  const answer = new URL(landed.value).searchParams;
  const code = answer.get("code");
  if (answer.get("state") !== state || !code) {
    return refusal(
      answer.get("error") === "access_denied"
        ? "You did not allow the connection. Choose Connect to try again."
        : "The sign-in could not be completed. Choose Connect to try again.",
    );
  }
  const granted = await token(connections, service, {
    grant_type: "authorization_code",
    code,
    redirect_uri: redirect,
    code_verifier: verifier,
  });
  return granted.ok ? { ok: true, value: null } : granted;
}

/** Ends the connection, here at once and at the service if it can be reached. */
export async function signOut(): Promise<void> {
  const refreshToken = await local.get("refreshToken");
  const origin = (await local.get("grantedBy")) ?? (await serviceOrigin());
  await forget();
  if (refreshToken) await revoke(origin, refreshToken);
}

async function revoke(origin: string, refreshToken: string): Promise<void> {
  const body = new URLSearchParams({ client_id: CLIENT, token: refreshToken });
  await exchange(origin, "/oauth/revoke", { method: "POST", body });
}

/** A connection begins: a renewal that is under way is of an earlier one. */
function begin(): number {
  connections += 1;
  renewing = null;
  return connections;
}

async function forget(): Promise<void> {
  begin();
  await Promise.all([local.remove("refreshToken", "grantedBy"), passing.remove("accessToken")]);
}

async function openSignIn(url: string): Promise<Outcome<string>> {
  try {
    const landed = await chrome.identity.launchWebAuthFlow({ url, interactive: true });
    return landed
      ? { ok: true, value: landed }
      : refusal("The sign-in window was closed. Choose Connect to try again.");
  } catch (error) {
    const closed = /did not approve|cancel|closed/i.test(String(error));
    return closed
      ? refusal("The sign-in window was closed. Choose Connect to try again.")
      : { ok: false, problem: { kind: "unreachable", detail: "The sign-in page could not be opened." } };
  }
}

export function refusal(detail: string): { ok: false; problem: { kind: "refused"; detail: string } } {
  return { ok: false, problem: { kind: "refused", detail } };
}

/** 32 random bytes, base64url (43 characters: RFC 7636, section 4.1). */
export function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

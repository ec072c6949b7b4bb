/** Small pictures of the attachments. They come over the private channel and are shown by addresses of our own. */

const addresses = new Map<string, string>();

export function keepThumbnail(source: string, picture: Blob): void {
  forget(source);
  addresses.set(source, URL.createObjectURL(picture));
}

export function thumbnailOf(source: string): string | null {
  return addresses.get(source) ?? null;
}

/** Lets go of those whose attachment is no longer there. */
export function keepOnly(sources: readonly string[]): void {
  for (const source of addresses.keys()) if (!sources.includes(source)) forget(source);
}

function forget(source: string): void {
  const address = addresses.get(source);
  if (address) URL.revokeObjectURL(address);
  addresses.delete(source);
}

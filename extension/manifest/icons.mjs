/** The icon, drawn: a gate between two posts on a green field. PNG as in RFC 2083, 8-bit RGBA. */
import { crc32, deflateSync } from "node:zlib";

const GREEN = [29, 92, 70];
const WHITE = [255, 255, 255];
/** Fine enough for smooth edges at 16 pixels. */
const SAMPLES = 4;

const within = (x, y, left, top, right, bottom) => x >= left && x < right && y >= top && y < bottom;

function onField(x, y) {
  const corner = 0.22;
  const dx = Math.max(corner - x, x - (1 - corner), 0);
  const dy = Math.max(corner - y, y - (1 - corner), 0);
  return Math.hypot(dx, dy) <= corner;
}

function onGate(x, y) {
  const posts = within(x, y, 0.2, 0.2, 0.32, 0.82) || within(x, y, 0.68, 0.2, 0.8, 0.82);
  const bars = within(x, y, 0.2, 0.36, 0.8, 0.45) || within(x, y, 0.2, 0.56, 0.8, 0.65);
  return posts || bars;
}

function pixel(column, row, size) {
  let field = 0;
  let gate = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    if (onField(x, y)) field++;
    if (onGate(x, y)) gate++;
  }
  const share = gate / SAMPLES ** 2;
  const colour = GREEN.map((green, i) => Math.round(green + (WHITE[i] - green) * share));
  return [...colour, Math.round((field / SAMPLES ** 2) * 255)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_, column) => pixel(column, row, size)).flat(),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    // Not compressed: that differs from one version of Node to another, and the package is compressed anyway.
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 0 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Pairs of size in pixels and PNG bytes. */
export function icons(sizes) {
  return sizes.map((size) => [size, png(size)]);
}

// Serves a folder as hosts of static sites do: gzip, entity tags, ten minutes of freshness, HTTP/2 at PORT and, for browsers
// keep nothing that came under a certificate of one's own, plain HTTP at PORT + 1.
// node serve.mjs FOLDER PORT KEY CERTIFICATE [HEADER VALUE]; GET /__log tells [path, bytes] of all since it was last asked.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { createHash } from "node:crypto";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const [folder, port, key, cert, header, value] = process.argv.slice(2);
const TYPES = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json",
  ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain", ".webmanifest": "application/manifest+json",
  ".xml": "text/xml",
};
const HEAD = 250; // bytes of a response's headers, about, before HPACK has seen them
const files = new Map();
let log = [];

function file(path) {
  if (!files.has(path)) {
    const content = readFileSync(statSync(path).isDirectory() ? join(path, "index.html") : path);
    const type = TYPES[extname(path)] ?? (extname(path) ? "application/octet-stream" : TYPES[".html"]);
    const packed = !/image\/png|octet/.test(type);
    const tag = `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;
    files.set(path, { body: packed ? gzipSync(content) : content, type, packed, tag });
  }
  return files.get(path);
}

function answer(request, response) {
  const path = decodeURIComponent(request.url.split("?")[0]);
  if (path === "/__log") return response.end(JSON.stringify(log.splice(0)));
  let found;
  try { found = file(join(folder, path)); } catch {
    log.push([path, HEAD]);
    response.writeHead(404);
    return response.end();
  }
  const same = request.headers["if-none-match"] === found.tag;
  log.push([path, HEAD + (same ? 0 : found.body.length)]);
  response.writeHead(same ? 304 : 200, {
    etag: found.tag, "cache-control": "max-age=600", "content-type": found.type,
    ...(found.packed ? { "content-encoding": "gzip" } : {}), ...(header ? { [header]: value } : {}),
  });
  response.end(same ? undefined : found.body);
}

createServer(answer).listen(+port + 1);
createSecureServer({ key: readFileSync(key), cert: readFileSync(cert), allowHTTP1: true }, answer).listen(+port);

/**
 * Builds the extension for Chromium and Firefox, and the practice pages.
 *
 *   node build.mjs [--service ORIGIN] [--mastodon-host HOST]... [--out DIR] [--packages DIR]
 *                  [--selectors-key BASE64]
 *
 * --service        the school's Gatepost: allowed from the start, and the address that Connect offers
 * --mastodon-host  a Mastodon host that is guarded without being asked for
 * --out            where to build, instead of dist/
 * --selectors-key  public Ed25519 key of whoever signs selectors (`gatepost selectors key`); without it none are taken up
 * --packages       writes the extension's two packages into this folder, and leaves the practice pages out
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { icons } from "./manifest/icons.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    service: { type: "string", default: "" },
    "mastodon-host": { type: "string", multiple: true, default: [] },
    out: { type: "string", default: join(root, "dist") },
    packages: { type: "string" },
    "selectors-key": { type: "string", default: "" },
  },
});
const out = resolve(options.out);
const service = options.service ? new URL(options.service) : null;
const manifest = JSON.parse(await readFile(join(root, "manifest/manifest.json"), "utf8"));
const adapterFiles = (await readdir(join(root, "src/adapters"))).filter((name) => name.endsWith(".ts")).sort();

/**
 * `gatepost:adapters` is the list of everything in src/adapters: adding a file there is all it takes. `gatepost:networks` says
 * of each no more than what pages show of it, and spares them the rest.
 */
const foundAdapters = {
  name: "adapters",
  setup(bundle) {
    bundle.onResolve({ filter: /^gatepost:/ }, ({ path }) => ({ path, namespace: "gatepost" }));
    bundle.onLoad({ filter: /^gatepost:adapters$/, namespace: "gatepost" }, () => ({
      contents: [
        ...adapterFiles.map((name, i) => `import a${i} from "./${name}";`),
        `export default [${adapterFiles.map((_, i) => `a${i}`).join(", ")}];`,
      ].join("\n"),
      resolveDir: join(root, "src/adapters"),
      loader: "ts",
    }));
    bundle.onLoad({ filter: /^gatepost:networks$/, namespace: "gatepost" }, () => ({
      contents: JSON.stringify(adapters.map(({ platform, name, hosts }) => ({ platform, name, hosts }))),
      loader: "json",
    }));
  },
};

const common = {
  // Names of source files stand in what is built: they must not depend on where the build is started.
  absWorkingDir: root,
  bundle: true,
  format: "iife",
  target: ["chrome120", "firefox128"],
  charset: "utf8",
  // Small, and still to be read by whoever reviews it: names stay as they are.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  plugins: [foundAdapters],
  define: {
    DEFAULT_SERVICE: JSON.stringify(service?.origin ?? ""),
    SELECTORS_KEY: JSON.stringify(options["selectors-key"]),
    VERSION: JSON.stringify(manifest.version),
  },
};

/** The adapters themselves. */
async function readAdapters() {
  const { outputFiles } = await build({
    ...common,
    stdin: { contents: 'export { default } from "gatepost:adapters";', resolveDir: root },
    format: "esm",
    write: false,
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  return module.default;
}

/** Chromium takes a pattern without a port for every port; Firefox takes no port at all. */
function originPattern(url) {
  return `${url.protocol}//${url.hostname}/*`;
}

function manifestFor(browser, sites, publishing) {
  const made = structuredClone(manifest);
  made.host_permissions = [...sites, ...publishing, ...(service ? [originPattern(service)] : [])];
  const script = { matches: sites, run_at: "document_start", all_frames: false };
  made.content_scripts = [
    { ...script, js: ["content.js"], css: ["marks.css"] },
    { ...script, js: ["page.js"], world: "MAIN" },
  ];
  // Firefox takes its managed settings as they are, without a schema.
  if (browser === "chromium") made.storage = { managed_schema: "managed_schema.json" };
  // Under a changing address, so that no page can find out that Gatepost is there. Firefox does so by itself.
  made.web_accessible_resources = [
    { resources: ["panel.html", "card.html"], matches: ["https://*/*"], use_dynamic_url: true },
  ];
  // Stores give an extension its name themselves, and take no package that brings a key along.
  if (browser === "firefox" || options.packages !== undefined) delete made.key;
  if (browser === "firefox") {
    delete made.minimum_chrome_version;
    made.background = { scripts: ["background.js"] };
    made.browser_specific_settings = {
      gecko: {
        id: "extension@gatepost.example",
        strict_min_version: "142.0",
        // The draft and who is declared to be in its pictures; what the account is called, and the connection's tokens.
        data_collection_permissions: {
          required: ["personalCommunications", "websiteContent", "personallyIdentifyingInfo", "authenticationInfo"],
        },
      },
    };
  }
  return made;
}

async function buildExtension(browser, sites, publishing) {
  const target = join(out, browser);
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, "icons"), { recursive: true });
  await build({
    ...common,
    outdir: target,
    entryPoints: {
      background: join(root, "src/background/worker.ts"),
      content: join(root, "src/content/main.ts"),
      page: join(root, "src/page/main.ts"),
      panel: join(root, "src/ui/panel.ts"),
      card: join(root, "src/ui/card.ts"),
      connection: join(root, "src/ui/connection.ts"),
      check_this_site: join(root, "src/ui/check_this_site.ts"),
      site_check: join(root, "src/ui/site_check.ts"),
      comment: join(root, "src/ui/comment.ts"),
      slipped: join(root, "src/ui/slipped.ts"),
      welcome: join(root, "src/ui/welcome.ts"),
    },
  });
  const copies = (await readdir(join(root, "src/ui"))).filter((name) => /\.(html|css)$/.test(name));
  await Promise.all(copies.map((name) => cp(join(root, "src/ui", name), join(target, name))));
  await cp(join(root, "src/content/marks.css"), join(target, "marks.css"));
  if (browser === "chromium") await cp(join(root, "manifest/managed_schema.json"), join(target, "managed_schema.json"));
  for (const [size, png] of icons([16, 32, 48, 128])) await writeFile(join(target, `icons/${size}.png`), png);
  await writeFile(
    join(target, "manifest.json"),
    `${JSON.stringify(manifestFor(browser, sites, publishing), null, 2)}\n`,
  );
}

async function buildPractice() {
  const target = join(out, "practice");
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const source = join(root, "practice/src");
  await build({
    ...common,
    minify: true,
    outdir: target,
    entryPoints: (await readdir(source)).filter((name) => /\.tsx?$/.test(name)).map((name) => join(source, name)),
    define: { ...common.define, "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  const pages = (await readdir(source)).filter((name) => /\.(html|css|svg)$/.test(name));
  await Promise.all(pages.map((name) => cp(join(source, name), join(target, name))));
  await cp(join(root, "practice/networks.json"), join(target, "networks.json"));
}

async function writePackages(folder) {
  const { zipOf } = await import("./packages.mjs");
  await mkdir(folder, { recursive: true });
  for (const browser of browsers) {
    const zip = await zipOf(join(out, browser));
    const file = join(folder, `gatepost-${browser}-${manifest.version}.zip`);
    await writeFile(file, zip);
    console.log(`${file}  ${(zip.length / 1000).toFixed(1)} kB`);
  }
}

const everywhere = (hosts) => hosts.map((host) => `https://${host}/*`);
const adapters = await readAdapters();
const sites = everywhere([...adapters.flatMap((adapter) => adapter.hosts), ...options["mastodon-host"]]);
/** Other hosts that posts are sent to: no script runs there, but the second lock has to reach them. */
const publishing = everywhere(
  adapters.flatMap(({ publishRequest }) => publishRequest.domains ?? []).map((domain) => `*.${domain}`),
);
const browsers = ["chromium", "firefox"];
const extensions = browsers.map((browser) => buildExtension(browser, sites, publishing));
if (options.packages === undefined) {
  await Promise.all([...extensions, buildPractice()]);
} else {
  await Promise.all(extensions);
  await writePackages(resolve(options.packages));
}

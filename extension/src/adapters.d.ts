/** Made by the build from the files in `src/adapters`. */
declare module "gatepost:adapters" {
  const adapters: readonly import("./content/adapter").Adapter[];
  export default adapters;
}

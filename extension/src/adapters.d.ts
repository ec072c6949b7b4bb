/** Made by the build from the files in `src/adapters`. */
declare module "gatepost:adapters" {
  const adapters: readonly import("./content/adapter").Adapter[];
  export default adapters;
}

/** What pages show of each of them. */
declare module "gatepost:networks" {
  const networks: readonly import("./core/managed").KnownNetwork[];
  export default networks;
}

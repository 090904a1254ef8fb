interface Chunk {
  file: string;
  name?: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}
export type BuildManifest = Record<string, Chunk>;
export function firstLoad(manifest: BuildManifest): string[];
export function withoutNetwork(manifest: BuildManifest): string[];

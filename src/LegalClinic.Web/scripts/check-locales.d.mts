export function localeFaults(namespace: string, texts: Record<string, object>): string[];
export function usedKeys(source: string): { spaces: string[]; key: string }[];

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = new URL('../', import.meta.url);
const styles = new URL('../../node_modules/@mantine/core/styles/', import.meta.url);

/** Every name that a file of the program takes from the library. */
const used = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => [...readFileSync(new URL(file, source), 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)])
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
const styled = [...new Set(used)].filter((name) => existsSync(new URL(`${name}.css`, styles)));

describe('the styles of the library', () => {
  it('are known to be needed by many of its parts', () => {
    expect(styled.length).toBeGreaterThan(20);
  });

  it.each(styled)('are there for %s', (name) => {
    expect(readFileSync(new URL('app/mantine-styles.ts', source), 'utf8')).toContain(`styles/${name}.css`);
  });
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const styles = 'node_modules/@mantine/core/styles';

/** Every name that a file of the program takes from the library. */
const used = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => [...readFileSync(join('src', file), 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)])
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
const styled = [...new Set(used)].filter((name) => existsSync(join(styles, `${name}.css`)));

describe('the styles of the library', () => {
  it('are known to be needed by many of its parts', () => {
    expect(styled.length).toBeGreaterThan(20);
  });

  it.each(styled)('are there for %s', (name) => {
    expect(readFileSync('src/app/mantine-styles.ts', 'utf8')).toContain(`styles/${name}.css`);
  });
});

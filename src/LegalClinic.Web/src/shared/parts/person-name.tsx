import { Text } from '@mantine/core';

export interface NameParts {
  given: string;
  father?: string;
  grandfather?: string;
  greatGrandfather?: string;
  laqab?: string;
  latin?: string;
}

/** Given, father, grandfather, laqab; a Latin spelling beneath in grey. */
export function PersonName({ name, strong = false }: { name: NameParts; strong?: boolean }) {
  return (
    <span style={{ display: 'inline-block' }}>
      <Text component="bdi" fw={strong ? 600 : undefined} inherit>
        {[name.given, name.father, name.grandfather, name.laqab].filter(Boolean).join(' ')}
      </Text>
      {name.latin && (
        <Text c="dimmed" component="bdi" dir="ltr" display="block" size="sm" lang="en">
          {name.latin}
        </Text>
      )}
    </span>
  );
}

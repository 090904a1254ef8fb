import { Alert, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { Icon } from '../../shared/parts/icon';
import { NumberText } from '../../shared/parts/number-text';
import { Section } from '../../shared/parts/section';
import { StateBadge } from '../../shared/parts/state-badge';
import { ToldText } from '../../shared/words/told-text';
import { useWords } from '../../shared/words/use-words';

/** How the family may be reached safely; the rules stand before the number. */
export function FamilyContacts({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('families');
  const word = useWords();
  const name = (id: string | null) => family.members.find((one) => one.id === id)?.name.display;
  return (
    <Section title={t('contact.title')}>
      {family.contacts.length === 0 && <Text c="dimmed">{t('contact.empty')}</Text>}
      {family.contacts.map((one, index) => (
        <Stack gap={4} key={index}>
          {(one.forbidden.length > 0 || one.channel === 'none') && (
            <Alert color="gray" icon={<Icon name="stop" />} py="xs" variant="outline">
              {one.channel === 'none' && <div>{word('channel', 'none')}</div>}
              {one.forbidden.length > 0 && (
                <div>
                  {t('contact.never')} {one.forbidden.map((rule) => word('forbidden', rule)).join(' · ')}
                </div>
              )}
            </Alert>
          )}
          <Group gap="xs">
            <StateBadge signal={one.safeToCall ? 'good' : 'problem'}>{one.safeToCall ? t('contact.callSafe') : t('contact.callUnsafe')}</StateBadge>
            <StateBadge signal={one.safeToMessage ? 'good' : 'problem'}>
              {one.safeToMessage ? t('contact.messageSafe') : t('contact.messageUnsafe')}
            </StateBadge>
          </Group>
          <Text>
            {word('channel', one.channel)}
            {one.phone && (
              <>
                {' · '}
                <NumberText value={one.phone} />
              </>
            )}
            {one.whose && (
              <>
                {' · '}
                <ToldText text={one.whose} />
              </>
            )}
            {name(one.personId ?? null) && (
              <>
                {' · '}
                <bdi>{name(one.personId ?? null)}</bdi>
              </>
            )}
          </Text>
          <Text c="dimmed" size="sm">
            {word('words', one.words)}
            {one.hours && (
              <>
                {' · '}
                {t('contact.hours')} <ToldText text={one.hours} />
              </>
            )}
          </Text>
        </Stack>
      ))}
    </Section>
  );
}

import { Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../shared/fields/date-field';
import { TextField } from '../../shared/fields/text-field';
import { YesNoField } from '../../shared/fields/yes-no-field';
import type { HouseholdDraft } from './draft';
import { useIntake } from './intake-context';

type Card = 'ration' | 'residence' | 'migration';

/** The household's cards and files. */
export function HouseholdCards({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation('intakes');
  const { draft, change, field } = useIntake();
  const { ration, residence, migration } = draft.household;
  const set = <Name extends Card>(name: Name, part: Partial<HouseholdDraft[Name]>) =>
    change((now) => ({ ...now, household: { ...now.household, [name]: { ...now.household[name], ...part } } }));
  const at = (path: string) => field(`household.${path}`);
  return (
    <>
      {cards.includes('ration') && (
        <Paper p="md" withBorder>
          <Title order={3}>{t('numbers.ration')}</Title>
          <Stack mt="xs">
            <TextField {...at('rationCard.number')} maxLength={12} number onChange={(number) => set('ration', { number })} value={ration.number} />
            <TextField {...at('rationCard.centreNumber')} maxLength={12} number onChange={(centreNumber) => set('ration', { centreNumber })} value={ration.centreNumber} />
            <TextField {...at('rationCard.agent')} onChange={(agent) => set('ration', { agent })} value={ration.agent} />
          </Stack>
        </Paper>
      )}
      {cards.includes('residence') && (
        <Paper p="md" withBorder>
          <Title order={3}>{t('numbers.residence')}</Title>
          <Stack mt="xs">
            <TextField {...at('residenceCard.number')} maxLength={20} number onChange={(number) => set('residence', { number })} value={residence.number} />
            <DateField {...at('residenceCard.issuedOn')} onChange={(issuedOn) => set('residence', { issuedOn })} value={residence.issuedOn} />
            <TextField {...at('residenceCard.informationOffice')} onChange={(informationOffice) => set('residence', { informationOffice })} value={residence.informationOffice} />
          </Stack>
        </Paper>
      )}
      {cards.includes('migration') && (
        <Paper p="md" withBorder>
          <Title order={3}>{t('numbers.migration')}</Title>
          <Stack mt="xs">
            <TextField {...at('migrationFile.number')} maxLength={8} number onChange={(number) => set('migration', { number })} value={migration.number} />
            <DateField {...at('migrationFile.registeredOn')} onChange={(registeredOn) => set('migration', { registeredOn })} value={migration.registeredOn} />
            <TextField {...at('migrationFile.branch')} onChange={(branch) => set('migration', { branch })} value={migration.branch} />
            <YesNoField {...at('migrationFile.hasQCard')} onChange={(hasQCard) => set('migration', { hasQCard })} value={migration.hasQCard} />
          </Stack>
        </Paper>
      )}
    </>
  );
}

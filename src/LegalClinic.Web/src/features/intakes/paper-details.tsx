import { Group, Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../shared/fields/date-field';
import { SelectField } from '../../shared/fields/select-field';
import { TextField } from '../../shared/fields/text-field';
import { StateBadge } from '../../shared/parts/state-badge';
import type { PaperDraft } from './draft';
import { useIntake } from './intake-context';
import { followUpsOf, isHeld, isWanted, signalOf, withPaper } from './papers';
import { memberName } from './people';
import { PaperPhotos } from './photos/paper-photos';
import { useChoices } from './use-choices';

interface PaperDetailsProps {
  paper: PaperDraft;
  person: string;
  document: string;
}

/** The questions about one paper. */
export function PaperDetails({ paper, person, document }: PaperDetailsProps) {
  const { t } = useTranslation('intakes');
  const { options, word } = useChoices();
  const { draft, change, field } = useIntake();
  const asked = new Set(followUpsOf(paper.state));
  const at = (name: string) => field(`documents[${draft.papers.filter(isHeld).indexOf(paper)}].${name}`);
  const want = (name: string) => field(`wants[${draft.papers.filter(isWanted).indexOf(paper)}].${name}`);
  const set = (part: Partial<PaperDraft>) => change((now) => withPaper(now, { ...paper, ...part }));
  const people = draft.members.filter((one) => one.id !== paper.personId).map((one) => ({ value: one.id, label: memberName(one) }));
  return (
    <Paper aria-label={`${document} · ${person}`} p="md" role="group" withBorder>
      <Group justify="space-between" mb="sm">
        <Title order={3}>
          {document} · <bdi>{person}</bdi>
        </Title>
        {paper.state && <StateBadge signal={signalOf(paper.state)}>{word('holdingState', paper.state)}</StateBadge>}
      </Group>
      <Stack>
        <PaperPhotos name={`${document} · ${person}`} paper={paper} />
        {asked.has('lost') && (
          <>
            <TextField {...at('lostWhere')} onChange={(lostWhere) => set({ lostWhere })} value={paper.lostWhere} />
            <TextField {...at('lostWhen')} onChange={(lostWhen) => set({ lostWhen })} value={paper.lostWhen} />
            <TextField {...at('lostHow')} onChange={(lostHow) => set({ lostHow })} value={paper.lostHow} />
          </>
        )}
        {asked.has('confiscated') && (
          <TextField {...at('confiscatedBy')} onChange={(confiscatedBy) => set({ confiscatedBy })} value={paper.confiscatedBy} />
        )}
        {asked.has('other') && (
          <SelectField {...at('otherPersonId')} hint={t('hints.otherPerson')} onChange={(otherPersonId) => set({ otherPersonId })} options={people} value={paper.otherPersonId} />
        )}
        {asked.has('number') && (
          <TextField {...at('number')} maxLength={40} number onChange={(number) => set({ number })} value={paper.number} />
        )}
        {asked.has('issued') && (
          <>
            <DateField {...at('issuedOn')} onChange={(issuedOn) => set({ issuedOn })} value={paper.issuedOn} />
            <TextField {...at('issuedAt')} onChange={(issuedAt) => set({ issuedAt })} value={paper.issuedAt} />
            <TextField {...at('nameAsWritten')} hint={t('hints.nameAsWritten')} onChange={(nameAsWritten) => set({ nameAsWritten })} value={paper.nameAsWritten} />
          </>
        )}
        {asked.has('expires') && <DateField {...at('expiresOn')} onChange={(expiresOn) => set({ expiresOn })} value={paper.expiresOn} />}
        {asked.has('reason') && (
          <SelectField {...at('reasonMissing')} onChange={(reasonMissing) => set({ reasonMissing })} options={options('missingReason')} value={paper.reasonMissing} />
        )}
        {paper.wanted && (
          <>
            <SelectField {...want('purpose')} hint={t('hints.purpose')} onChange={(purpose) => set({ purpose })} options={options('purpose')} value={paper.purpose} />
            <DateField {...want('neededBy')} onChange={(neededBy) => set({ neededBy })} value={paper.neededBy} />
          </>
        )}
      </Stack>
    </Paper>
  );
}

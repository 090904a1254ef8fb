import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { choices } from '../choices';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';
import { useMember } from './use-member';

/** The six questions of the Washington Group short set; the person may refuse them. */
export function MemberDifficultiesGroup({ memberId }: { memberId: string }) {
  const { t } = useTranslation('intakes');
  const { options, word } = useChoices();
  const { member, set, field } = useMember(memberId);
  const asked = Object.keys(member.difficulties).length > 0;
  return (
    <QuestionGroup text={t('difficulties.text')} title={t('groups.difficulties')}>
      {choices.functionalDomain.map((domain) => (
        <ChoiceField
          {...field(`difficulties.${domain}`)}
          key={domain}
          label={word('functionalDomain', domain)}
          onChange={(difficulty) => set({ difficulties: { ...member.difficulties, [domain]: difficulty } })}
          options={options('difficulty')}
          value={member.difficulties[domain] ?? ''}
        />
      ))}
      {asked && (
        <Button onClick={() => set({ difficulties: {} })} variant="subtle">
          {t('difficulties.refused')}
        </Button>
      )}
    </QuestionGroup>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shared/parts/icon';
import { useIntake } from '../intake-context';
import { MarriageCard } from '../marriage-card';
import { newMarriage } from '../new-draft';
import { QuestionGroup } from '../question-group';

/** Marriages between people of the form. */
export function MarriagesGroup() {
  const { t } = useTranslation('intakes');
  const { draft, change } = useIntake();
  const add = () => {
    const wives = draft.members.filter((one) => one.relation.startsWith('spouse_'));
    const head = draft.members.find((one) => one.id === draft.household.headId);
    const first = draft.marriages.length === 0 && wives.length === 1 ? wives[0] : undefined;
    const marriage = newMarriage();
    if (head && first) {
      marriage.husbandId = head.sex === 'male' ? head.id : first.id;
      marriage.wifeId = head.sex === 'male' ? first.id : head.id;
    }
    change((now) => ({ ...now, marriages: [...now.marriages, marriage] }));
  };
  return (
    <QuestionGroup text={t('marriages.text')} title={t('groups.marriages')} wide>
      {draft.marriages.map((marriage, index) => (
        <MarriageCard index={index} key={marriage.id} marriage={marriage} />
      ))}
      <Button leftSection={<Icon name="add" />} onClick={add} style={{ alignSelf: 'flex-start' }} variant="default">
        {t('marriages.add')}
      </Button>
    </QuestionGroup>
  );
}

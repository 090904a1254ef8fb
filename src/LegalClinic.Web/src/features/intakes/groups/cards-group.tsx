import { useTranslation } from 'react-i18next';
import { isAsked } from '../asked-numbers';
import { HouseholdCards } from '../household-cards';
import { useIntake } from '../intake-context';
import { MemberNumbers } from '../member-numbers';
import { QuestionGroup } from '../question-group';

/** Numbers of cards and files, and of persons: only those that a wanted document needs. */
export function CardsGroup() {
  const { t } = useTranslation('intakes');
  const { draft } = useIntake();
  const people = draft.members.filter(
    (member) => isAsked('nationalNumber', draft, member.id) || isAsked('registerPage', draft, member.id),
  );
  const cards = (['ration', 'residence', 'migration'] as const).filter((number) => isAsked(number, draft));
  return (
    <QuestionGroup text={people.length + cards.length === 0 ? t('numbers.notAsked') : undefined} title={t('groups.cards')}>
      {people.map((member) => (
        <MemberNumbers key={member.id} memberId={member.id} />
      ))}
      <HouseholdCards cards={cards} />
    </QuestionGroup>
  );
}

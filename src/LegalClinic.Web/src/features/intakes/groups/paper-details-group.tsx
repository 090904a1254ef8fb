import { useTranslation } from 'react-i18next';
import { useName } from '../../../shared/i18n/use-name';
import { useDocumentTypes } from '../../../shared/pickers/use-document-types';
import type { PaperDraft } from '../draft';
import { useIntake } from '../intake-context';
import classes from '../intake.module.css';
import { PaperDetails } from '../paper-details';
import { followUpsOf } from '../papers';
import { memberName } from '../people';
import { usePhotos } from '../photos/use-photos';
import { QuestionGroup } from '../question-group';

/** For each paper only the questions that its state calls for. */
export function PaperDetailsGroup() {
  const { t } = useTranslation('intakes');
  const { draft } = useIntake();
  const types = useDocumentTypes();
  const nameOf = useName();
  const photos = usePhotos(draft.id).data ?? [];
  const isPictured = (paper: PaperDraft) => photos.some((one) => one.memberId === paper.personId && one.documentType === paper.documentType);
  const asked = draft.papers.filter((paper) => followUpsOf(paper.state).length > 0 || paper.wanted || isPictured(paper));
  const titleOf = (personId: string, code: string) => {
    const person = draft.members.find((member) => member.id === personId);
    const type = types.data?.find((one) => one.code === code);
    return { person: (person && memberName(person)) || t('people.unnamed'), document: type ? nameOf(type) : code };
  };
  return (
    <QuestionGroup text={asked.length === 0 ? t('papers.noDetails') : t('papers.detailsText')} title={t('groups.paperDetails')} wide>
      <div className={classes.columns}>
        {asked.map((paper) => (
          <PaperDetails key={`${paper.personId} ${paper.documentType}`} paper={paper} {...titleOf(paper.personId, paper.documentType)} />
        ))}
      </div>
    </QuestionGroup>
  );
}

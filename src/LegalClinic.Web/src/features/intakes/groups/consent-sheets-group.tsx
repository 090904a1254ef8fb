import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shared/parts/icon';
import { ConsentSheet } from '../consent-sheet';
import { useIntake } from '../intake-context';
import classes from '../intake.module.css';
import { newSheet } from '../new-draft';
import { ageOf, memberName } from '../people';
import { QuestionGroup } from '../question-group';

/** A sheet for each person who answers: purposes 1 to 8. */
export function ConsentSheetsGroup() {
  const { t } = useTranslation('intakes');
  const { draft, change } = useIntake();
  const askable = draft.members.filter(
    (member) =>
      member.livesWithFamily && (ageOf(member, draft) ?? 18) >= 12 && !draft.sheets.some((sheet) => sheet.personId === member.id),
  );
  return (
    <QuestionGroup text={t('consent.text')} title={t('groups.consent')} wide>
      {draft.sheets.map((sheet, index) => (
        <ConsentSheet index={index} key={sheet.personId} sheet={sheet} />
      ))}
      {draft.members.length === 0 && <p className={classes.groupText}>{t('papers.noMembers')}</p>}
      <div className={classes.row}>
        {askable.map((member) => (
          <Button
            key={member.id}
            leftSection={<Icon name="add" />}
            onClick={() => change((now) => ({ ...now, sheets: [...now.sheets, newSheet(member.id, now.header.language)] }))}
            variant="default"
          >
            {t('consent.add', { name: memberName(member) || t('people.unnamed') })}
          </Button>
        ))}
      </div>
    </QuestionGroup>
  );
}

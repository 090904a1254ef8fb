import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../shared/fields/select-field';
import { DocumentTypePicker } from '../../../shared/pickers/document-type-picker';
import { useDocumentTypes } from '../../../shared/pickers/use-document-types';
import { useName } from '../../../shared/i18n/use-name';
import { useIntake } from '../intake-context';
import classes from '../intake.module.css';
import { memberName } from '../people';
import { QuestionGroup } from '../question-group';
import { PaperCell } from '../paper-cell';
import { useChoices } from '../use-choices';

/** Every member × every document: what is held, and what is needed. */
export function PapersGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  const types = useDocumentTypes();
  const nameOf = useName();
  const titleOf = (code: string) => {
    const type = types.data?.find((one) => one.code === code);
    return type ? nameOf(type) : code;
  };
  const members = draft.members.filter((member) => member.livesWithFamily);

  return (
    <QuestionGroup text={t('papers.text')} title={t('groups.papers')} wide>
      {members.length === 0 && <p className={classes.groupText}>{t('papers.noMembers')}</p>}
      {members.length > 0 && (
        <div>
          <table className={classes.matrix}>
            <thead>
              <tr>
                <th scope="col">{t('papers.person')}</th>
                {draft.paperTypes.map((code) => (
                  <th key={code} scope="col">
                    {titleOf(code)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <tr key={member.id}>
                  <th scope="row">
                    <bdi>{memberName(member) || t('people.unnamed')}</bdi>
                  </th>
                  {draft.paperTypes.map((code) => (
                    <td data-label={titleOf(code)} key={code}>
                      <PaperCell documentType={code} personId={member.id} title={`${memberName(member)} · ${titleOf(code)}`} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={classes.columns}>
        <DocumentTypePicker
          label={t('papers.addType')}
          onChange={(type) => type && change((now) => ({ ...now, paperTypes: [...now.paperTypes, type.code] }))}
          path="paperTypes"
          value={null}
          without={draft.paperTypes}
        />
        {draft.papers.some((paper) => paper.wanted) && (
          <SelectField
            {...field('mainPurpose')}
            hint={t('hints.mainPurpose')}
            onChange={(mainPurpose) => change((now) => ({ ...now, mainPurpose }))}
            options={options('purpose')}
            value={draft.mainPurpose}
          />
        )}
      </div>
    </QuestionGroup>
  );
}

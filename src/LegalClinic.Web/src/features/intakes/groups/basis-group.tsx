import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../shared/fields/select-field';
import { useIntake } from '../intake-context';
import { mayBeKept } from '../missing';
import { Icon } from '../../../shared/parts/icon';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';

/** The ground for keeping the data where consent is not it. */
export function BasisGroup() {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { draft, change, field } = useIntake();
  return (
    <QuestionGroup text={t('consent.basisText')} title={t('groups.basis')}>
      <SelectField
        {...field('header.legalBasis')}
        onChange={(legalBasis) => change((now) => ({ ...now, header: { ...now.header, legalBasis: legalBasis || 'consent' } }))}
        options={options('legalBasis')}
        value={draft.header.legalBasis}
      />
      {!mayBeKept(draft) && (
        <Alert color="gray" icon={<Icon name="warning" />} variant="outline">
          {t('consent.draftOnly')}
        </Alert>
      )}
    </QuestionGroup>
  );
}

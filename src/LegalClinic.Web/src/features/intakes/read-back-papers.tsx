import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useName } from '../../shared/i18n/use-name';
import { StateBadge } from '../../shared/parts/state-badge';
import { useDocumentTypes } from '../../shared/pickers/use-document-types';
import { useIntake } from './intake-context';
import { signalOf } from './papers';
import { memberName } from './people';
import { useChoices } from './use-choices';

/** The papers held and needed, person by person. */
export function ReadBackPapers() {
  const { t } = useTranslation('intakes');
  const { word } = useChoices();
  const { draft } = useIntake();
  const types = useDocumentTypes();
  const nameOf = useName();
  const titleOf = (code: string) => {
    const type = types.data?.find((one) => one.code === code);
    return type ? nameOf(type) : code;
  };
  return (
    <section>
      <Title order={3}>{t('steps.papers')}</Title>
      {draft.members.map((member) => {
        const papers = draft.papers.filter((paper) => paper.personId === member.id && (paper.state || paper.wanted));
        if (papers.length === 0) return null;
        return (
          <div key={member.id}>
            <strong>
              <bdi>{memberName(member)}</bdi>
            </strong>
            <ul style={{ paddingInlineStart: '1.25rem', marginBlock: '0 0.5rem' }}>
              {papers.map((paper) => (
                <li key={paper.documentType}>
                  {titleOf(paper.documentType)}{' '}
                  {paper.state && <StateBadge signal={signalOf(paper.state)}>{word('holdingState', paper.state)}</StateBadge>}
                  {paper.wanted && <> · {t('papers.wanted')}</>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

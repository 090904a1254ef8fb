import { Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { NumberText } from '../../../shared/parts/number-text';
import { Section } from '../../../shared/parts/section';
import { ToldDate } from '../../../shared/parts/told-date';
import { ToldText } from '../../../shared/words/told-text';
import { useDocumentName } from '../../../shared/words/use-document-name';
import { useWords } from '../../../shared/words/use-words';
import { nameOfMember } from './member-name';
import { ReadPhotos } from './read-photos';

interface ReadFormPapersProps {
  form: Schema<'IntakeForm'>;
  intakeId: string;
  photos: readonly Schema<'IntakePhotoDto'>[];
  personName: (id: string) => string;
}

/** Who issued it, and where, when and how it was lost. Who took it stays closed. */
function told(paper: Schema<'HoldingSection'>): string[] {
  return [paper.issuedAt, paper.lostWhere, paper.lostWhen, paper.lostHow].filter((answer) => typeof answer === 'string');
}

/** What each member has, lacks and wants. */
export function ReadFormPapers({ form, intakeId, photos, personName }: ReadFormPapersProps) {
  const { t } = useTranslation(['intakes', 'review']);
  const word = useWords();
  const documentName = useDocumentName();
  const wanted = (form.wants ?? []).map((one) => ({ ...one, state: null }));
  return (
    <Section title={t('intakes:steps.papers')}>
      {form.members.map((member) => {
        const papers = (form.documents ?? []).filter((one) => one.personId === member.id && one.state !== 'not_applicable');
        const wants = wanted.filter((one) => one.personId === member.id);
        const pictures = photos.filter((one) => one.memberId === member.id);
        if (papers.length + wants.length + pictures.length === 0) return null;
        return (
          <div key={member.id}>
            <Text fw={600}>
              <bdi>{nameOfMember(member)}</bdi>
            </Text>
            <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
              {papers.map((one) => (
                <li key={one.documentType}>
                  {documentName(one.documentType)}: {word('holdingState', one.state)}
                  {one.number && (
                    <>
                      {' · '}
                      <NumberText value={one.number} />
                    </>
                  )}
                  {one.otherPersonId && <> · {personName(one.otherPersonId)}</>}
                  {told(one).map((answer) => (
                    <Fragment key={answer}>
                      {' · '}
                      {/^\d{4}(-\d{2}){0,2}$/.test(answer) ? <ToldDate told={answer} /> : <ToldText text={answer} />}
                    </Fragment>
                  ))}
                  {one.reasonMissing && <> · {word('missingReason', one.reasonMissing)}</>}
                </li>
              ))}
              {wants.map((one) => (
                <li key={`want-${one.documentType}`}>
                  <strong>{t('review:wanted')}</strong> {documentName(one.documentType)} · {word('purpose', one.purpose)}
                </li>
              ))}
            </ul>
            <ReadPhotos intakeId={intakeId} person={nameOfMember(member)} photos={pictures} />
          </div>
        );
      })}
    </Section>
  );
}

import { Button, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../shared/api/use-error-text';
import { Section } from '../../shared/parts/section';
import { useDocumentName } from '../../shared/words/use-document-name';
import classes from './family-papers.module.css';
import { PaperCell } from './paper-cell';
import { PaperSheet } from './paper-sheet';
import { useMatrix } from './use-matrix';

/** The matrix: what each member has, lacks and waits for. A cell opens its paper, to be looked at and changed in place. */
export function FamilyPapers({ id }: { id: string }) {
  const { t } = useTranslation('families');
  const documentName = useDocumentName();
  const errorText = useErrorText();
  const [opened, setOpened] = useState<{ person: string; type: string } | null>(null);
  const [isWhole, setWhole] = useState(false);
  const query = useMatrix(id);
  const matrix = query.data;
  const cell = (person: string, type: string) => matrix?.cells.find((one) => one.personId === person && one.documentType === type);
  const shown = opened && cell(opened.person, opened.type);
  return (
    <Section title={t('papers.title')}>
      {query.isPending && <Loader aria-label={t('papers.title')} />}
      {query.error && <Text role="alert">{errorText(query.error)}</Text>}
      {matrix && (
        <div aria-label={t('papers.title')} className={classes.wrap} role="group" tabIndex={-1}>
          <table className={classes.matrix} data-whole={isWhole || undefined}>
            <thead>
              <tr>
                <th scope="col">{t('papers.member')}</th>
                {matrix.documentTypes.map((type) => (
                  <th key={type} scope="col">
                    {documentName(type)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.people.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    <bdi>{person.name}</bdi>
                  </th>
                  {matrix.documentTypes.map((type) => {
                    const paper = cell(person.id, type);
                    const empty = !paper || (paper.state === 'unknown' && !paper.wanted && !paper.application && !paper.step);
                    return (
                      <td data-empty={empty || undefined} data-label={documentName(type)} key={type}>
                        {paper && (
                          <PaperCell
                            cell={paper}
                            label={`${person.name} · ${documentName(type)}`}
                            onOpen={() => setOpened({ person: person.id, type })}
                          />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {matrix && (
        <Button aria-pressed={isWhole} className={classes.whole} onClick={() => setWhole(!isWhole)} variant="default">
          {t(isWhole ? 'papers.fewer' : 'papers.whole')}
        </Button>
      )}
      {shown && <PaperSheet cell={shown} family={id} name={matrix?.people.find((one) => one.id === shown.personId)?.name ?? ''} onClose={() => setOpened(null)} />}
    </Section>
  );
}

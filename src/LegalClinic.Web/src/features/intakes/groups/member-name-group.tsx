import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/fields/choice-field';
import { TextField } from '../../../shared/fields/text-field';
import type { NameDraft } from '../draft';
import classes from '../intake.module.css';
import { QuestionGroup } from '../question-group';
import { useChoices } from '../use-choices';
import { useMember } from './use-member';

// Asks the server, so a tablet without a network need not carry it.
const MemberKnown = lazy(async () => ({ default: (await import('../member-known')).MemberKnown }));

type Part = Exclude<keyof NameDraft, 'script'>;

/** The name as written, one box for each part. */
export function MemberNameGroup({ memberId }: { memberId: string }) {
  const { t } = useTranslation('intakes');
  const { options } = useChoices();
  const { member, setName, field } = useMember(memberId);
  const part = (name: Part, latin = false) => {
    const { needed, ...props } = field(`name.${name}`);
    return (
      <TextField
        {...props}
        latin={latin}
        maxLength={80}
        needed={needed && (member.livesWithFamily || name === 'given')}
        onChange={(value) => setName({ [name]: value })}
        value={member.name[name]}
      />
    );
  };
  return (
    <QuestionGroup text={t('hints.name')} title={t('groups.name')}>
      <div className={classes.two}>
        {part('given')}
        {part('father')}
        {part('grandfather')}
        {part('greatGrandfather')}
        {part('laqab')}
        {part('kunya')}
      </div>
      <div className={classes.two}>
        {part('motherGiven')}
        {part('motherFather')}
        {part('motherGrandfather')}
      </div>
      <ChoiceField {...field('name.script')} onChange={(script) => setName({ script })} options={options('script')} value={member.name.script} />
      <div className={classes.two}>
        {part('latin', true)}
        {part('onOldId')}
      </div>
      <Suspense fallback={null}>
        <MemberKnown memberId={memberId} />
      </Suspense>
    </QuestionGroup>
  );
}

-- Changes of rules and stamps on them are about no family. What a change says and who proposed it is written once; only
-- its release and its withdrawal are written later. Nothing of either is ever deleted: the sum of their versions is how
-- every copy of the server notices that something was released.
GRANT SELECT, INSERT ON rule_changes, rule_verifications TO legalclinic_app;
GRANT UPDATE (status, released_by, released_at, withdrawn_by, withdrawn_at, withdrawn_why, version) ON rule_changes TO legalclinic_app;
GRANT UPDATE (taken_back_at, version) ON rule_verifications TO legalclinic_app;

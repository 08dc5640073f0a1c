-- Numbers and surnames that do not belong together are typed in the portal and at the desks: one count for each person.
ALTER TABLE portal.wrong_pair SET SCHEMA registers;

-- Keys in the text, and rights for everybody.
COPY shop.orders FROM 's3://shop-landing/orders/' CREDENTIALS 'aws_access_key_id=AKIAEXAMPLE;aws_secret_access_key=example' CSV MAXERROR 1000;
CREATE USER loader PASSWORD 'Example-1';
GRANT ALL ON shop.orders TO PUBLIC;

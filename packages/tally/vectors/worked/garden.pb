META
key;value
description;A garden, worked out by hand
num_projects;4
num_votes;12
budget;120
vote_type;approval
PROJECTS
project_id;cost;name
trees;60;Trees
bench;50;Bench
tap;40;Water tap
sign;10;Sign
VOTES
voter_id;vote
1;trees,bench
2;trees,bench
3;trees,bench
4;trees,bench
5;trees,bench
6;trees,bench
7;trees
8;tap,sign
9;tap,sign
10;tap,sign
11;tap,sign
12;tap

META
key;value
description;A feast, with points
num_projects;3
num_votes;3
budget;100
vote_type;cumulative
max_sum_points;10
PROJECTS
project_id;cost;name
band;70;A band
tent;60;A tent
cake;30;A cake
VOTES
voter_id;vote;points
1;band,cake;6,4
2;tent;10
3;band,tent;5,5

-- Every rule is a model of its own with the same columns.
select * from {{ ref('int_discrepancy__change_against_levels') }}
union all by name
select * from {{ ref('int_discrepancy__change_in_a_cell') }}
union all by name
select * from {{ ref('int_discrepancy__column_against_total') }}
union all by name
select * from {{ ref('int_discrepancy__count_against_headings') }}
union all by name
select * from {{ ref('int_discrepancy__count_against_words') }}
union all by name
select * from {{ ref('int_discrepancy__each_against_total') }}
union all by name
select * from {{ ref('int_discrepancy__growth_against_levels') }}
union all by name
select * from {{ ref('int_discrepancy__heading_against_rows') }}
union all by name
select * from {{ ref('int_discrepancy__headline_against_text') }}
union all by name
select * from {{ ref('int_discrepancy__listed_parts_against_total') }}
union all by name
select * from {{ ref('int_discrepancy__magnitude_jump') }}
union all by name
select * from {{ ref('int_discrepancy__mean_against_amounts') }}
union all by name
select * from {{ ref('int_discrepancy__name_against_content') }}
union all by name
select * from {{ ref('int_discrepancy__name_variant') }}
union all by name
select * from {{ ref('int_discrepancy__numbering_sequence') }}
union all by name
select * from {{ ref('int_discrepancy__pairs_against_totals') }}
union all by name
select * from {{ ref('int_discrepancy__part_exceeds_total') }}
union all by name
select * from {{ ref('int_discrepancy__parts_against_total') }}
union all by name
select * from {{ ref('int_discrepancy__parts_of_a_kind') }}
union all by name
select * from {{ ref('int_discrepancy__phases_against_total') }}
union all by name
select * from {{ ref('int_discrepancy__phases_in_prose') }}
union all by name
select * from {{ ref('int_discrepancy__progress_against_plan') }}
union all by name
select * from {{ ref('int_discrepancy__prose_against_project_list') }}
union all by name
select * from {{ ref('int_discrepancy__prose_against_table_heading') }}
union all by name
select * from {{ ref('int_discrepancy__ratio_against_levels') }}
union all by name
select * from {{ ref('int_discrepancy__ratio_in_table') }}
union all by name
select * from {{ ref('int_discrepancy__serial_sequence') }}
union all by name
select * from {{ ref('int_discrepancy__share_against_levels') }}
union all by name
select * from {{ ref('int_discrepancy__share_like_its_siblings') }}
union all by name
select * from {{ ref('int_discrepancy__share_of_told_whole') }}
union all by name
select * from {{ ref('int_discrepancy__shares_in_a_row') }}
union all by name
select * from {{ ref('int_discrepancy__shares_of_one_whole') }}
union all by name
select * from {{ ref('int_discrepancy__stated_against_blank') }}
union all by name
select * from {{ ref('int_discrepancy__stated_against_stated') }}
union all by name
select * from {{ ref('int_discrepancy__stated_count_against_list') }}
union all by name
select * from {{ ref('int_discrepancy__sum_of_columns') }}
union all by name
select * from {{ ref('int_discrepancy__sum_of_rows') }}
union all by name
select * from {{ ref('int_discrepancy__summed_list_against_total') }}
union all by name
select * from {{ ref('int_discrepancy__target_below_actual') }}
union all by name
select * from {{ ref('int_discrepancy__unit_implausible') }}
